import type { RungId } from './preflight'

/** A failure of the demo’s ladder that can be tried: what to enter so that one rung breaks. */
export interface PreflightTrial {
  /** What breaks it, as in `FailedRung`. */
  readonly cause: string
  readonly rung: RungId
  /** In a menu: “Wrong secret access key”. */
  readonly title: string
  readonly credentials: Readonly<Record<string, string>>
  readonly target: Readonly<Record<string, string>>
  /** Only the writing of a test record fails. */
  readonly testRecord?: boolean
}
