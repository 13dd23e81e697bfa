import type { WrittenCall } from '../activation/calls/written-call'
import type { StepExchange } from './exchanges'

/** The answer to `GET /api/activations/:id/calls`. */
export interface ActivationCalls {
  /** What went over the wire, in the order in which it ended. */
  readonly exchanges: readonly StepExchange[]
  /** The calls as they were planned, for those who want to send them again. */
  readonly written: readonly WrittenCall[]
}
