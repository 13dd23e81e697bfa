import { contentsOf } from '../activation/editing/contents'
import type { MergeConflict } from '../activation/editing/merge-contents'
import { type EditPlan, type IntendedEdit, planEdit } from '../activation/editing/plan-edit'
import type { EditConflict } from '../contract/dataflow-edit'
import { ConflictError } from '../errors'
import type { EditableDataflow } from './read-held-dataflow'

/** Where an edit was when it met another one. */
export interface MetConflict {
  readonly conflicts: readonly MergeConflict[]
  readonly held: EditableDataflow
  readonly sent: EditConflict['sent']
}

/** Both sides of a conflict, and what of the edit had left before it was met. */
export function conflictOf({ conflicts, held, sent }: MetConflict): ConflictError {
  const sides: EditConflict = { conflicts, theirs: contentsOf(held), etag: held.etag, sent }
  return new ConflictError(sides)
}

/**
 * What is still to be sent of an edit.
 *
 * @param sent  what was sent of it so far
 * @throws ConflictError  both sides changed the same value
 */
export function planWithoutConflict(
  intended: IntendedEdit,
  held: EditableDataflow,
  sent: EditConflict['sent'],
): EditPlan {
  const plan = planEdit(intended, held)
  if (plan.conflicts.length > 0) throw conflictOf({ conflicts: plan.conflicts, held, sent })
  return plan
}
