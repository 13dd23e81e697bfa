import type { ActivationEvent, ActivationSnapshot } from '../activation/progress'

/** Whose rows: nothing is ever read or written across this line. */
export interface Scope {
  readonly orgId: string
  readonly sandbox: string
}

export interface NewActivation {
  readonly id: string
  readonly scope: Scope
  readonly actor: string
}

export interface StoredEvent {
  /** 1, 2, 3 … within one activation. */
  readonly sequence: number
  readonly event: ActivationEvent
}

/** What has been done, in order. Holds no secret: the types of the events have no place for one. */
export interface Journal {
  /** Answers false, and changes nothing, when the id is taken: the same request has come before. */
  createActivation(activation: NewActivation, started: ActivationEvent): Promise<boolean>
  append(scope: Scope, activationId: string, event: ActivationEvent): Promise<void>
  /** Undefined when this scope has no such activation. */
  readActivation(scope: Scope, activationId: string): Promise<ActivationSnapshot | undefined>
  /** Newest first. */
  listActivations(scope: Scope, limit: number): Promise<ActivationSnapshot[]>
  /** Events after a sequence number; undefined when this scope has no such activation. */
  readEvents(scope: Scope, activationId: string, after: number): Promise<StoredEvent[] | undefined>
  /** Calls back whenever there may be more to read. Returns the way to stop. */
  watch(activationId: string, onChange: () => void): () => void
}
