import type { StepId } from '../activation/steps'

/** A request to the platform and its answer, as they went over the wire, less their secrets. */
export interface Exchange {
  /** When it left, in epoch milliseconds. */
  readonly at: number
  readonly durationMs: number
  readonly method: string
  /** Below the host: `/data/foundation/flowservice/flows/1f2e…`, with its query. */
  readonly path: string
  /** The version a patch was made for. */
  readonly ifMatch?: string
  /** Parsed, with references such as `{$secret: 'secretKey'}` in the place of credentials; undefined when there was none. */
  readonly body?: unknown
  /** Undefined when no answer came. */
  readonly answer?: {
    readonly status: number
    readonly requestId?: string
    readonly retryAfter?: string
    /** The same; text where it is not JSON. */
    readonly body?: unknown
  }
}

/** One that belongs to a step of an activation. */
export interface StepExchange extends Exchange {
  readonly step: StepId
  /** It was made to undo the step. */
  readonly isUndo: boolean
}
