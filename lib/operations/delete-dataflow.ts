import { z } from 'zod'
import type { DeletionReport } from '../contract/dataflow-changes'
import { PlatformError } from '../errors'
import type { DeletedDataflowPlan } from '../journal/deleted-dataflow-plan'
import type { OperationContext } from './context'
import { deleteResource } from './delete-resource'
import { toDeletionRecord } from './deletion-record'
import { type PlannedDeletion, planDeletion } from './plan-deletion'
import { recordDirectDeed, requireJournal } from './record-direct-deed'
import { removeConnections, type WaitWhenBusy } from './remove-connections'
import { isEffectUnknown } from './unknown-effect'

export const deletionQuerySchema = z.object({
  /** `delete`: an account that nothing else uses goes with the dataflow. */
  account: z.enum(['keep', 'delete'], 'Say keep or delete').default('keep'),
})

interface DeletionOptions extends z.infer<typeof deletionQuerySchema> {
  /** What is left of a dataflow that is gone is waited for; without it, a busy platform leaves it behind. */
  readonly waitWhenBusy?: WaitWhenBusy
}

const waitForNothing: WaitWhenBusy = async () => false

/**
 * Deletes a dataflow, then its target connection and, if wanted, its account, each unless something else uses it; reads
 * back that each is gone. What the dataflow was is kept first, so that it can be recreated. Asking again for one that was
 * deleted here goes on with what is left of it. Once the dataflow is gone, a connection that stays is told and not thrown.
 *
 * @throws AppError       `dataflow-foreign`
 * @throws PlatformError  the dataflow is still there, and why; `resource-gone` when it was not deleted here
 */
export async function deleteDataflow(
  context: OperationContext,
  id: string,
  options: DeletionOptions,
): Promise<DeletionReport> {
  await requireJournal(context)
  const plan = await keepPlan(context, id, options)
  if (plan.isThere) await deleteFlow(context, id, plan.record)
  const { waitWhenBusy = waitForNothing } = options
  const connections = await removeConnections(context, plan.record.removes, waitWhenBusy)
  return { id, name: plan.record.name, connections }
}

/** Writes down what the dataflow is before anything is deleted; finds it written down when an earlier attempt got further. */
async function keepPlan(
  context: OperationContext,
  id: string,
  { account }: DeletionOptions,
): Promise<{ readonly record: DeletedDataflowPlan; readonly isThere: boolean }> {
  const { journal, scope, actor, now } = context
  let planned: PlannedDeletion
  try {
    planned = await planDeletion(context, id)
  } catch (error) {
    if (!(error instanceof PlatformError) || error.code !== 'resource-gone') throw error
    const kept = await journal.deletedDataflows.read(scope, id)
    if (!kept) throw error
    await journal.deletedDataflows.confirm(scope, id)
    return { record: kept.plan, isThere: false }
  }
  const record = toDeletionRecord(planned, account === 'delete')
  await journal.deletedDataflows.keep(scope, { id, actor, plan: record, at: now() })
  return { record, isThere: true }
}

async function deleteFlow(context: OperationContext, id: string, record: DeletedDataflowPlan): Promise<void> {
  const { journal, scope } = context
  const { name, state, target, audiences, attributes, account } = record
  const deed = {
    action: 'delete',
    resourceType: 'dataflow',
    resourceId: id,
    resourceName: name,
    before: { name, state, account: account?.name, target, audiences, attributes },
  } as const
  try {
    const { result, requestId } = await deleteResource(context, 'dataflow', id)
    if (result === 'kept') throw stillThere(requestId)
    await recordDirectDeed(context, { ...deed, outcome: 'succeeded', requestId })
    await journal.deletedDataflows.confirm(scope, id)
  } catch (error) {
    if (!(error instanceof PlatformError) || context.adobe.signal?.aborted) throw error
    const isUnknown = isEffectUnknown(error)
    await recordDirectDeed(context, {
      ...deed,
      outcome: isUnknown ? 'unknown' : 'failed',
      requestId: error.requestId,
    })
    // One that may be gone after all stays written down: whoever looks at the list next finds out.
    if (!isUnknown) await journal.deletedDataflows.discard(scope, id)
    throw error
  }
}

function stillThere(requestId: string | undefined): PlatformError {
  return new PlatformError('still-in-use', {
    requestId: requestId ?? '',
    platformStatus: 400,
    message: 'the dataflow could not be deleted',
  })
}
