import type { PatchOperation } from '../json-patch'
import { type Contents, contentsOf, type HeldDataflow } from './contents'
import { editPatch, targetPatch } from './edit-patch'
import { type MergeConflict, mergeContents } from './merge-contents'

/** An edit as it was meant: from what a person saw to what they want. */
export interface IntendedEdit {
  readonly base: Contents
  readonly mine: Contents
}

export interface EditPlan {
  readonly wanted: Contents
  readonly conflicts: readonly MergeConflict[]
  readonly flowOperations: readonly PatchOperation[]
  readonly targetOperations: readonly PatchOperation[]
}

/**
 * What is still to be sent so that a dataflow holds an edit, besides whatever others did to it. The same question is asked
 * before the first patch, after a conflict, after a lost answer, and to verify: when nothing is left to send, it is done.
 */
export function planEdit({ base, mine }: IntendedEdit, held: HeldDataflow): EditPlan {
  const { merged, conflicts } = mergeContents(base, mine, contentsOf(held))
  return {
    wanted: merged,
    conflicts,
    flowOperations: editPatch(held, merged),
    targetOperations: targetPatch(held.targetParams, merged.target),
  }
}
