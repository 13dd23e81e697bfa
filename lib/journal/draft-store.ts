import { and, desc, eq, sql } from 'drizzle-orm'
import type { DatabaseAccess } from './database-access'
import { drafts } from './schema'
import { inScope, type Scope, scopeColumns } from './scope'

/** What a wizard has collected so far, less its secrets. */
export interface StoredDraft {
  readonly id: string
  readonly actor: string
  readonly content: Readonly<Record<string, unknown>>
  /** Grows with each save. */
  readonly revision: number
  /** The activation it was sent as. */
  readonly activationId: string | undefined
  /** Epoch milliseconds. */
  readonly updatedAt: number
}

export interface DraftSave {
  readonly id: string
  readonly actor: string
  readonly content: Readonly<Record<string, unknown>>
  readonly activationId?: string | undefined
  /** The revision this one was made from; 0 for a new draft. */
  readonly basedOn: number
  readonly at: number
}

export interface DraftStore {
  /** The new revision; undefined, and nothing changed, when somebody else has saved meanwhile. */
  save(scope: Scope, draft: DraftSave): Promise<number | undefined>
  read(scope: Scope, id: string): Promise<StoredDraft | undefined>
  /** The latest change first. */
  list(scope: Scope, limit: number): Promise<StoredDraft[]>
  discard(scope: Scope, id: string): Promise<void>
}

/** The drafts in the database. */
export function createDraftStore(access: DatabaseAccess): DraftStore {
  const named = (scope: Scope, id: string) => and(eq(drafts.id, id), inScope(drafts, scope))
  return {
    save: (scope, { id, actor, content, activationId = null, basedOn, at }) =>
      access.change(async (db) => {
        const updatedAt = new Date(at)
        const values = { content, activationId, updatedAt }
        const revision = { revision: drafts.revision }
        const [row] =
          basedOn === 0
            ? await db
                .insert(drafts)
                .values({ id, ...scopeColumns(scope), actor, createdAt: updatedAt, revision: 1, ...values })
                .onConflictDoNothing()
                .returning(revision)
            : await db
                .update(drafts)
                .set({ ...values, revision: sql`${drafts.revision} + 1` })
                .where(and(named(scope, id), eq(drafts.revision, basedOn)))
                .returning(revision)
        return row?.revision
      }),
    read: async (scope, id) => {
      const [row] = await access.query((db) => db.select().from(drafts).where(named(scope, id)))
      return row && toDraft(row)
    },
    list: async (scope, limit) => {
      const rows = await access.query((db) =>
        db
          .select()
          .from(drafts)
          .where(inScope(drafts, scope))
          .orderBy(desc(drafts.updatedAt), desc(drafts.id))
          .limit(limit),
      )
      return rows.map(toDraft)
    },
    discard: async (scope, id) => {
      await access.change((db) => db.delete(drafts).where(named(scope, id)))
    },
  }
}

function toDraft(row: typeof drafts.$inferSelect): StoredDraft {
  const { id, actor, content, revision, activationId, updatedAt } = row
  return {
    id,
    actor,
    content,
    revision,
    activationId: activationId ?? undefined,
    updatedAt: updatedAt.getTime(),
  }
}
