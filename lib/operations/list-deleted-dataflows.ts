import { getFlow } from '../aep/flows'
import type { DeletedDataflow } from '../contract/dataflow-changes'
import { destinationOf, isDestinationId } from '../destinations/registry'
import { PlatformError } from '../errors'
import type { StoredDeletion } from '../journal/deleted-dataflow-store'
import type { OperationContext } from './context'

/** How long a deleted dataflow can be recreated. */
export const deletedDataflowKeptMs = 30 * 24 * 3_600_000

/** More than anybody reads; the trail holds all. */
const shownMax = 200
/** A deletion takes this long at most; afterwards nobody is working on it. */
const deletingMaxMs = 5 * 60_000

/** What was deleted here lately and can be recreated, the latest first. */
export async function listDeletedDataflows(
  context: Pick<OperationContext, 'adobe' | 'journal' | 'scope' | 'now'>,
): Promise<DeletedDataflow[]> {
  const { journal, scope, now } = context
  const since = now() - deletedDataflowKeptMs
  const stored = await journal.deletedDataflows.list(scope, { since, limit: shownMax })
  const certain = await Promise.all(stored.map((deletion) => isDeleted(context, deletion)))
  return stored.filter((_, index) => certain[index]).map(toView)
}

/** A server may have ended between a deletion and its note: the platform tells how it went. */
async function isDeleted(
  { adobe, journal, scope, now }: Pick<OperationContext, 'adobe' | 'journal' | 'scope' | 'now'>,
  { id, status, deletedAt }: StoredDeletion,
): Promise<boolean> {
  if (status === 'deleted') return true
  try {
    await getFlow(adobe, id)
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error
    if (error.code !== 'resource-gone') return false
    await journal.deletedDataflows.confirm(scope, id)
    return true
  }
  if (deletedAt < now() - deletingMaxMs) await journal.deletedDataflows.discard(scope, id)
  return false
}

function toView({ id, actor, plan, deletedAt, recreatedBy }: StoredDeletion): DeletedDataflow {
  const destination = isDestinationId(plan.destination) ? destinationOf(plan.destination) : undefined
  const target = destination && plan.target[destination.targetNameField]
  return {
    id,
    name: plan.name,
    destinationName: destination?.name ?? 'Another destination',
    target: typeof target === 'string' ? target : undefined,
    accountName: plan.account?.name,
    audienceCount: plan.audiences.length,
    attributeCount: plan.attributes.length,
    deletedAt,
    deletedBy: actor,
    keptUntil: deletedAt + deletedDataflowKeptMs,
    recreatedBy,
  }
}
