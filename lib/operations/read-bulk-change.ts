import type { BulkChange, BulkChangeList, BulkStatus } from '../contract/bulk-changes'
import { AppError } from '../errors'
import type { StoredBulkChange } from '../journal/bulk-change-store'
import type { OperationContext } from './context'

/** Whoever works on a change of many things says so every few seconds; after this silence it is gone. */
export const bulkSilenceMaxMs = 20_000

const shownMax = 5
const shownForMs = 24 * 3_600_000

type Reach = Pick<OperationContext, 'journal' | 'scope' | 'now'>

/** @throws AppError  `not-found` */
export async function readBulkChange({ journal, scope, now }: Reach, id: string): Promise<BulkChange> {
  const stored = await journal.bulkChanges.read(scope, id)
  if (!stored) throw new AppError('not-found')
  return toView(stored, now())
}

/** The changes of the last day whose report nobody has put away. */
export async function listBulkChanges({ journal, scope, now }: Reach): Promise<BulkChangeList> {
  const options = { since: now() - shownForMs, limit: shownMax }
  const stored = await journal.bulkChanges.list(scope, options)
  return { items: stored.map((change) => toView(change, now())) }
}

function toView(stored: StoredBulkChange, now: number): BulkChange {
  const { id, action, actor, createdAt, items, pausedUntil } = stored
  const status = statusOf(stored, now)
  return {
    id,
    action,
    actor,
    createdAt,
    status,
    pausedUntil:
      status === 'running' && pausedUntil !== undefined && pausedUntil > now ? pausedUntil : undefined,
    items: items.map(({ wave: _wave, ...item }) => item),
  }
}

function statusOf({ items, cancelledAt, worker, workedAt = 0 }: StoredBulkChange, now: number): BulkStatus {
  const isLeft = items.some(({ status }) => status === 'pending' || status === 'working')
  if (!isLeft) return 'finished'
  const isWorkedOn = worker !== undefined && workedAt > now - bulkSilenceMaxMs
  if (cancelledAt !== undefined) return isWorkedOn ? 'cancelling' : 'cancelled'
  return isWorkedOn ? 'running' : 'stopped'
}
