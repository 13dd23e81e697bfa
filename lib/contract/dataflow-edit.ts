import type { Change } from '../activation/editing/changes'
import type { Contents } from '../activation/editing/contents'
import type { MergeConflict } from '../activation/editing/merge-contents'
import type { Exchange } from './exchanges'

/** Both sides of an edit that contradicts another one; what contradicts waits for a choice. */
export interface EditConflict {
  readonly conflicts: readonly MergeConflict[]
  /** What the dataflow holds now, and its version: the base of the next try. */
  readonly theirs: Contents
  readonly etag: string
  /**
   * What of the edit had left before the conflict showed. `target`: its part of the target connection, which is in place.
   * `unknown`: an answer was lost, and whether its patch was taken is not known.
   */
  readonly sent: 'nothing' | 'target' | 'unknown'
}

/** The answer to `PATCH /api/dataflows/:id`. A problem has `exchanges` too, as far as anything went over the wire. */
export interface EditResult {
  /**
   * `verified`: read back, and all of it is there. `unverified`: Adobe took it, but does not show all of it yet.
   * `unchanged`: the dataflow held all of it already, so nothing was sent.
   */
  readonly outcome: 'verified' | 'unverified' | 'unchanged'
  /** What was changed, others’ additions left out. */
  readonly changes: readonly Change[]
  /** What Adobe does not show yet. */
  readonly missing: readonly Change[]
  /** Somebody else’s changes were there too, and stay. */
  readonly wasMerged: boolean
  readonly requestIds: readonly string[]
  /** What went over the wire for it, in order. */
  readonly exchanges: readonly Exchange[]
}
