import { changesBetween } from '../activation/editing/changes'
import { type Contents, contentsOf, withEdit } from '../activation/editing/contents'
import type { DataflowEdit } from '../activation/editing/edit-schema'
import type { MergeConflict } from '../activation/editing/merge-contents'
import { type EditPlan, type IntendedEdit, planEdit } from '../activation/editing/plan-edit'
import { patchFlow } from '../aep/flows'
import { recordExchanges } from '../aep/record-exchanges'
import { patchTargetConnection } from '../aep/target-connections'
import type { EditConflict, EditResult } from '../contract/dataflow-edit'
import type { Exchange } from '../contract/exchanges'
import { ConflictError } from '../errors'
import { checkEdit } from './check-edit'
import type { OperationContext } from './context'
import { patchUntilHeld } from './patch-until-held'
import { readBackPausesMs } from './read-back'
import { type EditableDataflow, readHeldDataflow } from './read-held-dataflow'
import { requireJournal } from './record-direct-deed'
import { type EditRequestIds, recordEdit } from './record-edit'

/**
 * Changes a dataflow and reads it back. An edit of a version that is no longer the current one is merged with what
 * happened since: both sides’ changes stay.
 *
 * @throws ValidationError  something added cannot be sent; nothing was changed
 * @throws ConflictError    both sides changed the same value; nothing of what contradicts was sent
 * @throws AppError         `dataflow-foreign`
 * @throws PlatformError    as the platform answered
 */
export async function editDataflow(
  context: OperationContext,
  id: string,
  edit: DataflowEdit,
): Promise<EditResult> {
  const { adobe, now } = context
  const exchanges: Exchange[] = []
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
  const plan = planWithoutConflict(intended, held)
  const from = contentsOf(held)
  await checkEdit(context, { edit, held, from, to: plan.wanted })
  const changes = changesBetween(from, plan.wanted)
  const wasChanged = changesBetween(intended.base, from).length > 0
  if (plan.flowOperations.length + plan.targetOperations.length === 0) {
    return { outcome: 'unchanged', changes: [], missing: [], wasMerged: wasChanged, requestIds: [] }
  }
  const requestIds = await sendEdit(context, { held, intended, plan })
  const { missing, merged } = await compareAfter(context, id, intended)
  await recordEdit(context, {
    held,
    to: plan.wanted,
    plan,
    requestIds,
    outcome: missing.length === 0 ? 'succeeded' : 'unknown',
  })
  return {
    outcome: missing.length === 0 ? 'verified' : 'unverified',
    changes,
    missing,
    // Others may also have been faster while it was sent: then more is there than was planned.
    wasMerged: wasChanged || changesBetween(plan.wanted, merged).length > 0,
    requestIds: [requestIds.target, requestIds.flow].filter((requestId) => requestId !== undefined),
  }
}

/**
 * What the edit was made of: what its sender says they saw, else the current state when that is what was edited. The
 * dataflow’s version alone would not tell: its target connection has one of its own, and may have changed since.
 */
function intend(edit: DataflowEdit, held: EditableDataflow): IntendedEdit {
  const theirs = contentsOf(held)
  const base = edit.base ?? (edit.etag === held.etag ? theirs : undefined)
  if (!base) throw conflictOf(unmergeable(edit, theirs), held)
  return { base, mine: withEdit(base, edit) }
}

/** Nobody knows what was seen: every part that would be overwritten is shown beside what it is now. */
function unmergeable(edit: DataflowEdit, theirs: Contents): MergeConflict[] {
  const parts = ['name', 'description', 'audiences', 'attributes', 'target'] as const
  return parts
    .filter((part) => edit[part] !== undefined)
    .map((part) => ({ part, base: undefined, mine: edit[part], theirs: theirs[part] }))
}

function planWithoutConflict(intended: IntendedEdit, held: EditableDataflow): EditPlan {
  const plan = planEdit(intended, held)
  if (plan.conflicts.length > 0) throw conflictOf(plan.conflicts, held)
  return plan
}

function conflictOf(conflicts: readonly MergeConflict[], held: EditableDataflow): ConflictError {
  const sides: EditConflict = { conflicts, theirs: contentsOf(held), etag: held.etag }
  return new ConflictError(sides)
}

interface SentEdit {
  readonly held: EditableDataflow
  readonly intended: IntendedEdit
  readonly plan: EditPlan
}

/** The target first: should the dataflow’s patch then fail, what is exported is still what it was. */
async function sendEdit(context: OperationContext, sent: SentEdit): Promise<EditRequestIds> {
  const { held, intended, plan } = sent
  const read = () => readHeldDataflow(context, held.id)
  const requestIds: { target: string | undefined; flow: string | undefined } = {
    target: undefined,
    flow: undefined,
  }
  try {
    requestIds.target = await patchUntilHeld(
      context,
      {
        read,
        operationsFor: (now) => planWithoutConflict(intended, now).targetOperations,
        send: ({ target }, operations) => patchTargetConnection(context.adobe, { ...target, operations }),
      },
      held,
    )
    requestIds.flow = await patchUntilHeld(
      context,
      {
        read,
        operationsFor: (now) => planWithoutConflict(intended, now).flowOperations,
        send: ({ id, etag }, operations) => patchFlow(context.adobe, { id, etag, operations }),
      },
      held,
    )
    return requestIds
  } catch (error) {
    await recordEdit(context, { held, to: plan.wanted, plan, requestIds, error })
    throw error
  }
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
