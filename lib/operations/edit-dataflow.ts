import { changesBetween } from '../activation/editing/changes'
import { type Contents, contentsOf, withEdit } from '../activation/editing/contents'
import type { DataflowEdit } from '../activation/editing/edit-schema'
import type { MergeConflict } from '../activation/editing/merge-contents'
import { type IntendedEdit, planEdit } from '../activation/editing/plan-edit'
import { recordExchanges } from '../aep/record-exchanges'
import type { EditResult } from '../contract/dataflow-edit'
import type { Exchange } from '../contract/exchanges'
import { checkEdit } from './check-edit'
import type { OperationContext } from './context'
import { conflictOf, planWithoutConflict } from './edit-conflict'
import { readBackPausesMs } from './read-back'
import { type EditableDataflow, readHeldDataflow } from './read-held-dataflow'
import { requireJournal } from './record-direct-deed'
import { recordEdit } from './record-edit'
import { sendEdit } from './send-edit'

/**
 * Changes a dataflow and reads it back. An edit of a version that is no longer the current one is merged with what
 * happened since: both sides’ changes stay.
 *
 * @param exchanges  filled with what goes over the wire, also when it fails
 * @throws ValidationError  something added cannot be sent; nothing was changed
 * @throws ConflictError    both sides changed the same value; it says what of the edit was sent before that showed
 * @throws AppError         `dataflow-foreign`
 * @throws PlatformError    as the platform answered
 */
export async function editDataflow(
  context: OperationContext,
  id: string,
  edit: DataflowEdit,
  exchanges: Exchange[] = [],
): Promise<EditResult> {
  const { adobe, now } = context
  // A dataflow’s contents hold no secret.
  const send = recordExchanges(adobe.send, { now, secrets: {}, onExchange: (one) => exchanges.push(one) })
  return { ...(await edited({ ...context, adobe: { ...adobe, send } }, id, edit)), exchanges }
}

async function edited(
  context: OperationContext,
  id: string,
  edit: DataflowEdit,
): Promise<Omit<EditResult, 'exchanges'>> {
  await requireJournal(context)
  const held = await readHeldDataflow(context, id)
  const intended = intend(edit, held)
  const plan = planWithoutConflict(intended, held, 'nothing')
  const from = contentsOf(held)
  await checkEdit(context, { edit, held, from, to: plan.wanted })
  const changes = changesBetween(from, plan.wanted)
  const wasChanged = changesBetween(intended.base, from).length > 0
  if (plan.flowOperations.length + plan.targetOperations.length === 0) {
    return { outcome: 'unchanged', changes: [], missing: [], wasMerged: wasChanged, requestIds: [] }
  }
  const tried = await sendEdit(context, { held, intended })
  const { missing, merged } = await compareAfter(context, id, intended).catch(async (error: unknown) => {
    // What was sent stands in the trail, also when nobody could look at it afterwards.
    await recordEdit(context, { held, tried, outcome: 'unknown' })
    throw error
  })
  await recordEdit(context, { held, tried, outcome: missing.length === 0 ? 'succeeded' : 'unknown' })
  return {
    outcome: missing.length === 0 ? 'verified' : 'unverified',
    changes,
    missing,
    // Others may also have been faster while it was sent: then more is there than was planned.
    wasMerged: wasChanged || changesBetween(plan.wanted, merged).length > 0,
    requestIds: [tried.target?.requestId, tried.flow?.requestId].filter(
      (requestId) => requestId !== undefined,
    ),
  }
}

/**
 * What the edit was made of: what its sender says they saw, else the current state when that is what was edited. The
 * dataflow’s version alone would not tell: its target connection has one of its own, and may have changed since.
 */
function intend(edit: DataflowEdit, held: EditableDataflow): IntendedEdit {
  const theirs = contentsOf(held)
  const base = edit.base ?? (edit.etag === held.etag ? theirs : undefined)
  if (!base) throw conflictOf({ conflicts: unmergeable(edit, theirs), held, sent: 'nothing' })
  return { base, mine: withEdit(base, edit) }
}

/** Nobody knows what was seen: every part that would be overwritten is shown beside what it is now. */
function unmergeable(edit: DataflowEdit, theirs: Contents): MergeConflict[] {
  const parts = ['name', 'description', 'audiences', 'attributes', 'target'] as const
  return parts
    .filter((part) => edit[part] !== undefined)
    .map((part) => ({ part, base: undefined, mine: edit[part], theirs: theirs[part] }))
}

/** Reads the dataflow until it holds the edit, or patience ends; then says what it lacks, and what it is to hold by now. */
async function compareAfter(
  context: OperationContext,
  id: string,
  intended: IntendedEdit,
): Promise<{ missing: EditResult['missing']; merged: Contents }> {
  const look = async () => {
    const held = await readHeldDataflow(context, id)
    const { wanted, flowOperations, targetOperations } = planEdit(intended, held)
    const isHeld = flowOperations.length + targetOperations.length === 0
    return { missing: isHeld ? [] : changesBetween(contentsOf(held), wanted), merged: wanted }
  }
  let compared = await look()
  for (const pauseMs of readBackPausesMs) {
    if (compared.missing.length === 0) break
    await context.adobe.sleep(pauseMs, context.adobe.signal)
    compared = await look()
  }
  return compared
}
