import { and, asc, desc, eq, gte, inArray, isNull, lt, or, sql } from 'drizzle-orm'
import type { AuditResourceType } from '../contract/audit'
import type { BulkAction, BulkItem, BulkItemStatus } from '../contract/bulk-changes'
import type { DatabaseAccess } from './database-access'
import { bulkChangeItems, bulkChanges } from './schema'
import { inScope, type Scope, scopeColumns } from './scope'

export interface NewBulkItem {
  readonly resourceType: AuditResourceType
  readonly resourceId: string
  readonly name: string
  /** A wave begins when the one before it is over. */
  readonly wave: number
}

export interface NewBulkChange {
  readonly id: string
  readonly actor: string
  readonly action: BulkAction
  readonly withAccounts: boolean
  readonly at: number
  readonly items: readonly NewBulkItem[]
}

/** A change of many things as it is stored; times are epoch milliseconds. */
export interface StoredBulkChange {
  readonly id: string
  readonly actor: string
  readonly action: BulkAction
  readonly withAccounts: boolean
  readonly createdAt: number
  readonly cancelledAt: number | undefined
  /** Set while a server works on it. */
  readonly worker: string | undefined
  readonly workedAt: number | undefined
  readonly pausedUntil: number | undefined
  readonly items: readonly (BulkItem & { readonly wave: number })[]
}

/** What became of an item. */
export interface BulkOutcome {
  readonly status: Exclude<BulkItemStatus, 'working'>
  readonly note?: string | undefined
  readonly requestId?: string | undefined
}

/** A server that works on a change of many things; each working has a name of its own. */
export interface BulkWorker {
  readonly scope: Scope
  readonly changeId: string
  readonly worker: string
}

export interface BulkChangeStore {
  /** The same id again changes nothing. */
  create(scope: Scope, change: NewBulkChange): Promise<void>
  read(scope: Scope, id: string): Promise<StoredBulkChange | undefined>
  /** Those that were not put away, the latest first. */
  list(
    scope: Scope,
    options: { readonly since: number; readonly limit: number },
  ): Promise<readonly StoredBulkChange[]>
  /**
   * Takes up the work, unless it was cancelled or somebody has been at it since `idleBefore`. Items that an earlier
   * worker left in the middle get their turn again: each of them first looks at how things stand.
   *
   * @returns false when it is not free
   */
  begin(worker: BulkWorker, times: { readonly at: number; readonly idleBefore: number }): Promise<boolean>
  /** The next item of a wave, now ours; undefined when none is left, when it was cancelled, or when it is no longer ours. */
  take(worker: BulkWorker, wave: number, at: number): Promise<BulkItem | undefined>
  /** Notes what became of an item. */
  settle(worker: BulkWorker, position: number, outcome: BulkOutcome, at: number): Promise<void>
  /** Says that the work goes on, and until when it waits, if it does. */
  renew(worker: BulkWorker, at: number, pausedUntil?: number): Promise<void>
  end(worker: BulkWorker): Promise<void>
  cancel(scope: Scope, id: string, at: number): Promise<void>
  /** Takes a cancellation back; with `isRetry`, what failed gets another turn. */
  reopen(scope: Scope, id: string, options: { readonly isRetry: boolean }): Promise<void>
  dismiss(scope: Scope, id: string, at: number): Promise<void>
  forgetBefore(at: number): Promise<void>
}

/** Changes of many things in the database. */
export function createBulkChangeStore(access: DatabaseAccess): BulkChangeStore {
  const named = (scope: Scope, id: string) => and(eq(bulkChanges.id, id), inScope(bulkChanges, scope))
  const mine = ({ scope, changeId, worker }: BulkWorker) =>
    and(named(scope, changeId), eq(bulkChanges.worker, worker))
  const itemsOf = (scope: Scope, id: string) =>
    and(eq(bulkChangeItems.changeId, id), inScope(bulkChangeItems, scope))

  const withItems = async (
    scope: Scope,
    rows: readonly (typeof bulkChanges.$inferSelect)[],
  ): Promise<StoredBulkChange[]> => {
    if (rows.length === 0) return []
    const ids = rows.map(({ id }) => id)
    const items = await access.query((db) =>
      db
        .select()
        .from(bulkChangeItems)
        .where(and(inArray(bulkChangeItems.changeId, ids), inScope(bulkChangeItems, scope)))
        .orderBy(asc(bulkChangeItems.position)),
    )
    return rows.map((row) =>
      toBulkChange(
        row,
        items.filter(({ changeId }) => changeId === row.id),
      ),
    )
  }

  return {
    create: (scope, { id, actor, action, withAccounts, at, items }) =>
      access.change((db) =>
        db.transaction(async (transaction) => {
          const owner = scopeColumns(scope)
          const made = await transaction
            .insert(bulkChanges)
            .values({ id, ...owner, actor, action, withAccounts, createdAt: new Date(at) })
            .onConflictDoNothing()
            .returning({ id: bulkChanges.id })
          if (made.length === 0 || items.length === 0) return
          const rows = items.map((item, position) => ({
            ...item,
            ...owner,
            changeId: id,
            position,
            status: 'pending' as const,
          }))
          await transaction.insert(bulkChangeItems).values(rows)
        }),
      ),
    read: async (scope, id) => {
      const rows = await access.query((db) => db.select().from(bulkChanges).where(named(scope, id)))
      return (await withItems(scope, rows))[0]
    },
    list: async (scope, { since, limit }) => {
      const isCurrent = and(isNull(bulkChanges.dismissedAt), gte(bulkChanges.createdAt, new Date(since)))
      const rows = await access.query((db) =>
        db
          .select()
          .from(bulkChanges)
          .where(and(inScope(bulkChanges, scope), isCurrent))
          .orderBy(desc(bulkChanges.createdAt))
          .limit(limit),
      )
      return withItems(scope, rows)
    },
    begin: ({ scope, changeId, worker }, { at, idleBefore }) =>
      access.change((db) =>
        db.transaction(async (transaction) => {
          const isFree = or(isNull(bulkChanges.worker), lt(bulkChanges.workedAt, new Date(idleBefore)))
          const taken = await transaction
            .update(bulkChanges)
            .set({ worker, workedAt: new Date(at), pausedUntil: null })
            .where(and(named(scope, changeId), isNull(bulkChanges.cancelledAt), isFree))
            .returning({ id: bulkChanges.id })
          if (taken.length === 0) return false
          await transaction
            .update(bulkChangeItems)
            .set({ status: 'pending' })
            .where(and(itemsOf(scope, changeId), eq(bulkChangeItems.status, 'working')))
          return true
        }),
      ),
    take: (worker, wave, at) =>
      access.change((db) =>
        db.transaction(async (transaction) => {
          // Locks the row of the change: a cancellation and the taking of an item never pass each other.
          const held = await transaction
            .update(bulkChanges)
            .set({ workedAt: new Date(at), pausedUntil: null })
            .where(and(mine(worker), isNull(bulkChanges.cancelledAt)))
            .returning({ id: bulkChanges.id })
          if (held.length === 0) return undefined
          const isNext = and(
            itemsOf(worker.scope, worker.changeId),
            eq(bulkChangeItems.status, 'pending'),
            eq(bulkChangeItems.wave, wave),
          )
          const next = transaction
            .select({ position: sql`min(${bulkChangeItems.position})` })
            .from(bulkChangeItems)
            .where(isNext)
          const [row] = await transaction
            .update(bulkChangeItems)
            .set({ status: 'working', note: null, requestId: null })
            .where(and(isNext, eq(bulkChangeItems.position, next)))
            .returning()
          return row && toBulkItem(row)
        }),
      ),
    settle: ({ scope, changeId }, position, { status, note = null, requestId = null }) =>
      access.change(async (db) => {
        await db
          .update(bulkChangeItems)
          .set({ status, note, requestId })
          .where(and(itemsOf(scope, changeId), eq(bulkChangeItems.position, position)))
      }),
    renew: (worker, at, pausedUntil) =>
      access.change(async (db) => {
        const pause = pausedUntil === undefined ? {} : { pausedUntil: new Date(pausedUntil) }
        await db
          .update(bulkChanges)
          .set({ workedAt: new Date(at), ...pause })
          .where(mine(worker))
      }),
    end: (worker) =>
      access.change(async (db) => {
        await db.update(bulkChanges).set({ worker: null, pausedUntil: null }).where(mine(worker))
      }),
    cancel: (scope, id, at) =>
      access.change(async (db) => {
        await db
          .update(bulkChanges)
          .set({ cancelledAt: new Date(at) })
          .where(and(named(scope, id), isNull(bulkChanges.cancelledAt)))
      }),
    reopen: (scope, id, { isRetry }) =>
      access.change((db) =>
        db.transaction(async (transaction) => {
          await transaction
            .update(bulkChanges)
            .set({ cancelledAt: null, dismissedAt: null })
            .where(named(scope, id))
          if (!isRetry) return
          await transaction
            .update(bulkChangeItems)
            .set({ status: 'pending', note: null, requestId: null })
            .where(and(itemsOf(scope, id), eq(bulkChangeItems.status, 'failed')))
        }),
      ),
    dismiss: (scope, id, at) =>
      access.change(async (db) => {
        await db
          .update(bulkChanges)
          .set({ dismissedAt: new Date(at) })
          .where(named(scope, id))
      }),
    forgetBefore: async (at) => {
      await access.query((db) => db.delete(bulkChanges).where(lt(bulkChanges.createdAt, new Date(at))))
    },
  }
}

function toBulkChange(
  row: typeof bulkChanges.$inferSelect,
  items: readonly (typeof bulkChangeItems.$inferSelect)[],
): StoredBulkChange {
  const { id, actor, action, withAccounts, createdAt, cancelledAt, worker, workedAt, pausedUntil } = row
  return {
    id,
    actor,
    action,
    withAccounts,
    createdAt: createdAt.getTime(),
    cancelledAt: cancelledAt?.getTime(),
    worker: worker ?? undefined,
    workedAt: workedAt?.getTime(),
    pausedUntil: pausedUntil?.getTime(),
    items: items.map(toBulkItem),
  }
}

function toBulkItem(row: typeof bulkChangeItems.$inferSelect): BulkItem & { readonly wave: number } {
  const { position, resourceType, resourceId, name, status, note, requestId, wave } = row
  return {
    position,
    resourceType,
    resourceId,
    name,
    status,
    note: note ?? undefined,
    requestId: requestId ?? undefined,
    wave,
  }
}
