import type { FieldProblem } from '../errors'

/**
 * The rungs of the proof ladder, in the order they are climbed:
 * what was entered has the right form → the region or namespace answers → it accepts the key → it has the stream or
 * event hub → the key may write to it → (only when asked for) a test record was written.
 */
export const rungIds = ['format', 'endpoint', 'signature', 'target', 'write', 'test-record'] as const

export type RungId = (typeof rungIds)[number]

/** Proved. `message` says what is known now. */
export interface PassedRung {
  readonly id: RungId
  readonly status: 'passed'
  readonly message: string
}

/** Broken. Every rung above it is left `untested`. */
export interface FailedRung {
  readonly id: RungId
  readonly status: 'failed'
  /** Names the failure, e.g. `secret-wrong`: one of `findings` in lib/destinations/preflight. */
  readonly cause: string
  /** What happened and why. */
  readonly message: string
  /** What to do. */
  readonly fix: string
  /** The field it is about, as in the draft: `account.credentials.secretKey`. Absent when no field is wrong. */
  readonly field?: string
  /** The rung `format` may find several fields wrong; `field` is the first of them. */
  readonly problems?: readonly FieldProblem[]
}

/** Nothing is known: the ladder did not get there, or nothing can tell. `message` says which. */
export interface UntestedRung {
  readonly id: RungId
  readonly status: 'untested'
  readonly message: string
  readonly fix?: string
}

/** Left out on purpose: nobody asked for a test record. */
export interface SkippedRung {
  readonly id: RungId
  readonly status: 'skipped'
  readonly message: string
}

/** Broken off by the person while it was climbed. */
export interface CancelledRung {
  readonly id: RungId
  readonly status: 'cancelled'
  readonly message: string
}

export type Rung = PassedRung | FailedRung | UntestedRung | SkippedRung | CancelledRung

export type RungStatus = Rung['status']

/** Nothing is broken, but it should be known: too much power in a key, a permission that Adobe will want. */
export interface PreflightWarning {
  readonly code: string
  /** The rung that noticed it. */
  readonly rung: RungId
  readonly message: string
  readonly fix?: string
  readonly field?: string
}

/** The streams or event hubs that the key may list, for a list of suggestions. Typing always works. */
export interface OfferedTargets {
  readonly names: readonly string[]
  /** False when there are more than were asked for. */
  readonly isComplete: boolean
}

/**
 * `passed`: no rung is broken and those up to `write` were proved. `incomplete`: nothing is broken, but something up
 * to `write` stayed untested.
 */
export type PreflightOutcome = 'passed' | 'failed' | 'incomplete' | 'cancelled'

/** `POST /api/preflight`. */
export interface PreflightReport {
  readonly destination: string
  readonly outcome: PreflightOutcome
  /** All of {@link rungIds}, in order, whatever was reached. */
  readonly rungs: readonly Rung[]
  readonly warnings: readonly PreflightWarning[]
  /** Absent when the key may not list them, or the ladder did not get there. */
  readonly targets?: OfferedTargets
  /** Epoch milliseconds: when the ladder was done. */
  readonly checkedAt: number
  /** Stands in the test record and in the log, so that both can be found. */
  readonly traceId: string
}

/**
 * The same with `Accept: text/event-stream`: one server-sent event each, its data one of these. A rung is announced,
 * then settled; the report comes last. Closing the connection breaks the ladder off.
 */
export type PreflightEvent =
  | { readonly type: 'climbing'; readonly id: RungId }
  | { readonly type: 'rung'; readonly rung: Rung }
  | { readonly type: 'report'; readonly report: PreflightReport }
