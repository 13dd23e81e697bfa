import type { AdobeContext } from '../aep/request'
import type { ProfileSchema } from '../contract/profile-schema'
import type { Climbers } from '../destinations/preflight/ladder'
import type { Journal } from '../journal/journal'
import type { Scope } from '../journal/scope'
import type { AudienceIndex } from './audience-index/audience-index'

/** What an operation works with; everything that differs between a session, a test and the demo is in here. */
export interface OperationContext {
  readonly adobe: AdobeContext
  readonly journal: Journal
  readonly scope: Scope
  readonly actor: string
  readonly now: () => number
  readonly newId: () => string
  /** How the proof ladder is climbed above the form: over the network, or the demo’s. */
  readonly climbers: Climbers
  /** What this server knows of the sandbox's audiences. */
  readonly audienceIndex: AudienceIndex
  /** The profile schema of this sandbox, fetched once and kept for a while. */
  readonly profileSchema: () => Promise<ProfileSchema>
  /** How many destinations the platform lets this sandbox have. */
  readonly destinationsMax: number
  /** Lets work go on after the answer has been sent. It must not reject. */
  readonly inBackground: (work: Promise<void>) => void
  /** Aborted when this server is about to stop: work ends at the next step and is left to another server. */
  readonly handOver: AbortSignal
  /** Logs an error that no caller is there to receive. */
  readonly reportError: (error: unknown, where: string) => void
}
