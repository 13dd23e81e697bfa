import { and, desc, eq, gte, isNull, lt } from 'drizzle-orm'
import type { DatabaseAccess } from './database-access'
import type { DeletedDataflowPlan } from './deleted-dataflow-plan'
import { deletedDataflows } from './schema'
import { inScope, type Scope, scopeColumns } from './scope'

export interface StoredDeletion {
  readonly id: string
  readonly actor: string
  readonly plan: DeletedDataflowPlan
  /** `deleting`: a deletion was about to be sent, and nobody has written down yet that the dataflow is gone. */
  readonly status: 'deleting' | 'deleted'
  /** Epoch milliseconds. */
  readonly deletedAt: number
  /** The activation that recreates it. */
  readonly recreatedBy: string | undefined
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
  list(
    scope: Scope,
    options: { readonly since: number; readonly limit: number },
  ): Promise<readonly StoredDeletion[]>
  /**
   * Reserves the recreation for one activation.
   *
   * @returns the activation that recreates it: this one, or the one that was there before; undefined when nothing is kept
   */
  claimRecreation(scope: Scope, id: string, activationId: string): Promise<string | undefined>
  /** The activation did not start. */
  releaseRecreation(scope: Scope, id: string, activationId: string): Promise<void>
  forgetBefore(at: number): Promise<void>
}

/** What is kept of deleted dataflows, in the database. */
export function createDeletedDataflowStore(access: DatabaseAccess): DeletedDataflowStore {
  const named = (scope: Scope, id: string) =>
    and(eq(deletedDataflows.id, id), inScope(deletedDataflows, scope))
  const read = async (scope: Scope, id: string): Promise<StoredDeletion | undefined> => {
    const [row] = await access.query((db) => db.select().from(deletedDataflows).where(named(scope, id)))
    return row && toDeletion(row)
  }
  return {
    read,
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
    list: async (scope, { since, limit }) => {
      const rows = await access.query((db) =>
        db
          .select()
          .from(deletedDataflows)
          .where(and(inScope(deletedDataflows, scope), gte(deletedDataflows.deletedAt, new Date(since))))
          .orderBy(desc(deletedDataflows.deletedAt), desc(deletedDataflows.id))
          .limit(limit),
      )
      return rows.map(toDeletion)
    },
    claimRecreation: async (scope, id, activationId) => {
      await access.change((db) =>
        db
          .update(deletedDataflows)
          .set({ recreatedBy: activationId })
          .where(and(named(scope, id), isNull(deletedDataflows.recreatedBy))),
      )
      return (await read(scope, id))?.recreatedBy
    },
    releaseRecreation: async (scope, id, activationId) => {
      await access.change((db) =>
        db
          .update(deletedDataflows)
          .set({ recreatedBy: null })
          .where(and(named(scope, id), eq(deletedDataflows.recreatedBy, activationId))),
      )
    },
    forgetBefore: async (at) => {
      await access.query((db) =>
        db.delete(deletedDataflows).where(lt(deletedDataflows.deletedAt, new Date(at))),
      )
    },
  }
}

function toDeletion(row: typeof deletedDataflows.$inferSelect): StoredDeletion {
  const { id, actor, plan, status, deletedAt, recreatedBy } = row
  return { id, actor, plan, status, deletedAt: deletedAt.getTime(), recreatedBy: recreatedBy ?? undefined }
}
