import { z } from 'zod'
import { getFlow } from '../aep/flows'
import type { DeletedDataflow, DeletedDataflowList } from '../contract/dataflow-changes'
import { destinationOf, isDestinationId } from '../destinations/registry'
import { PlatformError } from '../errors'
import type { StoredDeletion } from '../journal/deleted-dataflow-store'
import type { OperationContext } from './context'

/** How long a deleted dataflow can be recreated. */
export const deletedDataflowKeptMs = 30 * 24 * 3_600_000

/** As many as a server that ended may have left, several times over. */
const uncertainMax = 50
/** A deletion takes this long at most; afterwards nobody is working on it. */
const deletingMaxMs = 5 * 60_000

const cursorSentence = 'This cursor was not given out here'

/** `<time>.<id>` of the last one of a page. */
const cursor = z
  .string()
  .regex(/^\d{1,15}\.[0-9a-fA-F-]{36}$/, cursorSentence)
  .transform((text) => {
    const [deletedAt = '', id = ''] = text.split('.')
    return { deletedAt: Number(deletedAt), id }
  })

/** The query of `GET /api/deleted-dataflows`. */
export const deletedDataflowQuerySchema = z.object({
  cursor: cursor.optional(),
  limit: z.coerce.number('Give a number').int().min(1).max(100, 'Ask for 100 at most').default(50),
})

type Reach = Pick<OperationContext, 'adobe' | 'journal' | 'scope' | 'now'>

/** What was deleted here lately and can be recreated, the latest first; counted over all pages. */
export async function listDeletedDataflows(
  context: Reach,
  { cursor: after, limit }: z.infer<typeof deletedDataflowQuerySchema>,
): Promise<DeletedDataflowList> {
  const { journal, scope, now } = context
  const since = now() - deletedDataflowKeptMs
  if (!after) await settleUncertain(context, since)
  const wanted = { status: 'deleted', since } as const
  const [found, total] = await Promise.all([
    journal.deletedDataflows.list(scope, { ...wanted, limit: limit + 1, after }),
    journal.deletedDataflows.count(scope, wanted),
  ])
  const items = found.slice(0, limit)
  const last = found.length > limit ? items.at(-1) : undefined
  return { items: items.map(toView), total, nextCursor: last && `${last.deletedAt}.${last.id}` }
}

/** A server may have ended between a deletion and its note: the platform tells how it went. */
async function settleUncertain(context: Reach, since: number): Promise<void> {
  const { journal, scope } = context
  const wanted = { status: 'deleting', since, limit: uncertainMax } as const
  const uncertain = await journal.deletedDataflows.list(scope, wanted)
  await Promise.all(uncertain.map((deletion) => settle(context, deletion)))
}

async function settle(
  { adobe, journal, scope, now }: Reach,
  { id, deletedAt }: StoredDeletion,
): Promise<void> {
  try {
    await getFlow(adobe, id)
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error
    if (error.code === 'resource-gone') await journal.deletedDataflows.confirm(scope, id)
    return
  }
  if (deletedAt < now() - deletingMaxMs) await journal.deletedDataflows.discard(scope, id)
}

function toView({ id, actor, plan, deletedAt, recreation }: StoredDeletion): DeletedDataflow {
  const destination = isDestinationId(plan.destination) ? destinationOf(plan.destination) : undefined
  const target = destination && plan.target[destination.targetNameField]
  return {
    id,
    name: plan.name,
    destinationName: destination?.name ?? 'Another destination',
    targetNoun: destination?.targetNoun,
    target: typeof target === 'string' ? target : undefined,
    accountName: plan.account?.name,
    state: plan.state,
    audienceCount: plan.audiences.length,
    attributeCount: plan.attributes.length,
    deletedAt,
    deletedBy: actor,
    keptUntil: deletedAt + deletedDataflowKeptMs,
    recreation,
  }
}
