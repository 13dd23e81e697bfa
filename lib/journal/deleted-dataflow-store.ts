import { and, desc, eq, exists, gte, isNull, lt, ne, or, type SQL, sql } from 'drizzle-orm'
import type { ActivationStatus } from '../activation/activation-status'
import type { DatabaseAccess } from './database-access'
import type { DeletedDataflowPlan } from './deleted-dataflow-plan'
import { activations, deletedDataflows } from './schema'
import { inScope, type Scope, scopeColumns } from './scope'

export interface StoredDeletion {
  readonly id: string
  readonly actor: string
  readonly plan: DeletedDataflowPlan
  /** `deleting`: a deletion was about to be sent, and nobody has written down yet that the dataflow is gone. */
  readonly status: 'deleting' | 'deleted'
  /** Epoch milliseconds. */
  readonly deletedAt: number
  /** The activation that recreates it, and how that stands; one that was undone recreates nothing. */
  readonly recreation: Recreation | undefined
}

export interface Recreation {
  readonly activationId: string
  readonly status: ActivationStatus
}

/** Where a page of a list ended. */
export interface DeletionPlace {
  readonly id: string
  readonly deletedAt: number
}

export interface DeletionListQuery {
  readonly status: StoredDeletion['status']
  /** Epoch milliseconds. */
  readonly since: number
  readonly limit: number
  /** The last one of the page before. */
  readonly after?: DeletionPlace | undefined
}

export interface DeletedDataflowStore {
  /** Keeps the plan of a dataflow that is about to be deleted; an earlier attempt's is replaced. */
  keep(
    scope: Scope,
    deletion: { readonly id: string; readonly actor: string; readonly plan: DeletedDataflowPlan; at: number },
  ): Promise<void>
  /** The dataflow is known to be gone. */
  confirm(scope: Scope, id: string): Promise<void>
  /** The dataflow is still there. */
  discard(scope: Scope, id: string): Promise<void>
  read(scope: Scope, id: string): Promise<StoredDeletion | undefined>
  /** The latest first. */
  list(scope: Scope, query: DeletionListQuery): Promise<readonly StoredDeletion[]>
  /** How many lists that begin there hold in all. */
  count(scope: Scope, query: Pick<DeletionListQuery, 'status' | 'since'>): Promise<number>
  /**
   * Reserves the recreation for one activation, unless it is reserved for another one that was not undone. Whether that
   * has begun is another question: a server may have ended before.
   *
   * @returns the activation it is reserved for: this one, or the one that was there before; undefined when nothing is kept
   */
  claimRecreation(scope: Scope, id: string, activationId: string): Promise<string | undefined>
  forgetBefore(at: number): Promise<void>
}

/** What is kept of deleted dataflows, in the database. */
export function createDeletedDataflowStore(access: DatabaseAccess): DeletedDataflowStore {
  const named = (scope: Scope, id: string) =>
    and(eq(deletedDataflows.id, id), inScope(deletedDataflows, scope))
  return {
    read: async (scope, id) => {
      const [row] = await access.query((db) =>
        db.select(columns).from(deletedDataflows).leftJoin(activations, recreating).where(named(scope, id)),
      )
      return row && toDeletion(row)
    },
    keep: async (scope, { id, actor, plan, at }) => {
      const values = { actor, plan, status: 'deleting', deletedAt: new Date(at), recreatedBy: null } as const
      const { orgId, sandbox, id: idColumn } = deletedDataflows
      await access.change((db) =>
        db
          .insert(deletedDataflows)
          .values({ ...scopeColumns(scope), id, ...values })
          .onConflictDoUpdate({ target: [orgId, sandbox, idColumn], set: values }),
      )
    },
    confirm: async (scope, id) => {
      await access.change((db) =>
        db.update(deletedDataflows).set({ status: 'deleted' }).where(named(scope, id)),
      )
    },
    discard: async (scope, id) => {
      await access.change((db) => db.delete(deletedDataflows).where(named(scope, id)))
    },
    list: async (scope, { after, limit, ...wanted }) => {
      const rows = await access.query((db) =>
        db
          .select(columns)
          .from(deletedDataflows)
          .leftJoin(activations, recreating)
          .where(and(listed(scope, wanted), olderThan(after)))
          .orderBy(desc(deletedDataflows.deletedAt), desc(deletedDataflows.id))
          .limit(limit),
      )
      return rows.map(toDeletion)
    },
    count: (scope, wanted) => access.query((db) => db.$count(deletedDataflows, listed(scope, wanted))),
    claimRecreation: (scope, id, activationId) =>
      access.change(async (db) => {
        const undone = db.select({ one: sql`1` }).from(activations).where(and(claimed, isUndone))
        await db
          .update(deletedDataflows)
          .set({ recreatedBy: activationId })
          .where(and(named(scope, id), or(isNull(deletedDataflows.recreatedBy), exists(undone))))
        const { recreatedBy } = deletedDataflows
        const [row] = await db.select({ recreatedBy }).from(deletedDataflows).where(named(scope, id))
        return row?.recreatedBy ?? undefined
      }),
    forgetBefore: async (at) => {
      await access.query((db) =>
        db.delete(deletedDataflows).where(lt(deletedDataflows.deletedAt, new Date(at))),
      )
    },
  }
}

/** Within one organization and sandbox only, as everywhere. */
const claimed = and(
  eq(activations.id, deletedDataflows.recreatedBy),
  eq(activations.orgId, deletedDataflows.orgId),
  eq(activations.sandbox, deletedDataflows.sandbox),
)
const isUndone = eq(activations.status, 'undone')
const recreating = and(claimed, ne(activations.status, 'undone'))

const columns = { deletion: deletedDataflows, recreationStatus: activations.status }

function listed(scope: Scope, { status, since }: Pick<DeletionListQuery, 'status' | 'since'>) {
  return and(
    inScope(deletedDataflows, scope),
    eq(deletedDataflows.status, status),
    gte(deletedDataflows.deletedAt, new Date(since)),
  )
}

function olderThan(place: DeletionPlace | undefined): SQL | undefined {
  if (!place) return undefined
  const at = new Date(place.deletedAt)
  const isEarlier = lt(deletedDataflows.deletedAt, at)
  return or(isEarlier, and(eq(deletedDataflows.deletedAt, at), lt(deletedDataflows.id, place.id)))
}

function toDeletion({
  deletion: { id, actor, plan, status, deletedAt, recreatedBy },
  recreationStatus,
}: {
  readonly deletion: typeof deletedDataflows.$inferSelect
  readonly recreationStatus: ActivationStatus | null
}): StoredDeletion {
  const recreation =
    recreatedBy && recreationStatus ? { activationId: recreatedBy, status: recreationStatus } : undefined
  return { id, actor, plan, status, deletedAt: deletedAt.getTime(), recreation }
}
