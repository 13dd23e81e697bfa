import type { ActivationStatus } from '../activation/activation-status'

/** What of a new account is known without its secrets: prefills the form that asks for them once more. */
export interface ActivationAccount {
  readonly name?: string | undefined
  readonly credentials: Readonly<Record<string, string>>
}

/** An activation that is not over, as a list shows it. */
export interface UnfinishedActivation {
  readonly id: string
  readonly name: string
  readonly status: ActivationStatus
  /** Epoch milliseconds: when work on it stopped, or began while it goes on. */
  readonly at: number
}
