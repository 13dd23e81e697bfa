import { and, desc, eq, isNull, lt, ne, or, type SQL, sql } from 'drizzle-orm'
import type { ActivationStatus } from '../activation/activation-status'
import type { DatabaseAccess } from './database-access'
import { activations, drafts } from './schema'
import { inScope, type Scope, scopeColumns } from './scope'

/** What a wizard has collected so far, less its secrets. */
export interface StoredDraft {
  readonly id: string
  readonly actor: string
  readonly content: Readonly<Record<string, unknown>>
  /** Grows with each save. */
  readonly revision: number
  /** The activation it was sent as, and how that stands. */
  readonly activation: DraftActivation | undefined
  /** Epoch milliseconds. */
  readonly updatedAt: number
}

export interface DraftActivation {
  readonly id: string
  readonly status: ActivationStatus
}

/** A draft as a list shows it: what it is about, without what it holds. */
export interface DraftOutline {
  readonly id: string
  readonly actor: string
  readonly name: string
  readonly destination: string
  readonly step: string
  readonly audienceCount: number
  readonly attributeCount: number
  readonly activation: DraftActivation | undefined
  readonly updatedAt: number
}

/** Where a page of a list ended. */
export interface DraftPlace {
  readonly id: string
  readonly updatedAt: number
}

export interface DraftListQuery {
  readonly limit: number
  /** The last draft of the page before. */
  readonly after?: DraftPlace | undefined
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
  /** The draft an activation was made of, while there is one. */
  findByActivation(scope: Scope, activationId: string): Promise<string | undefined>
  /** The latest change first; a draft whose activation is verified has done its work, and is left out. */
  list(scope: Scope, query: DraftListQuery): Promise<DraftOutline[]>
  count(scope: Scope): Promise<number>
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
      const [row] = await access.query((db) =>
        db
          .select({ draft: drafts, status: activations.status })
          .from(drafts)
          .leftJoin(activations, ownActivation)
          .where(named(scope, id)),
      )
      return row && toDraft(row.draft, row.status)
    },
    findByActivation: async (scope, activationId) => {
      const [row] = await access.query((db) =>
        db
          .select({ id: drafts.id })
          .from(drafts)
          .where(and(eq(drafts.activationId, activationId), inScope(drafts, scope)))
          .limit(1),
      )
      return row?.id
    },
    list: async (scope, { limit, after }) => {
      const rows = await access.query((db) =>
        db
          .select(outlineColumns)
          .from(drafts)
          .leftJoin(activations, ownActivation)
          .where(and(inScope(drafts, scope), isOpen, olderThan(after)))
          .orderBy(desc(drafts.updatedAt), desc(drafts.id))
          .limit(limit),
      )
      return rows.map(({ activationId, status, updatedAt, ...outline }) => ({
        ...outline,
        activation: toActivation(activationId, status),
        updatedAt: updatedAt.getTime(),
      }))
    },
    count: async (scope) => {
      const [row] = await access.query((db) =>
        db
          .select({ total: sql<number>`count(*)::int` })
          .from(drafts)
          .leftJoin(activations, ownActivation)
          .where(and(inScope(drafts, scope), isOpen)),
      )
      return row?.total ?? 0
    },
    discard: async (scope, id) => {
      await access.change((db) => db.delete(drafts).where(named(scope, id)))
    },
  }
}

/** Within one organization and sandbox only: a draft names its activation, and could name another’s. */
const ownActivation = and(
  eq(activations.id, drafts.activationId),
  eq(activations.orgId, drafts.orgId),
  eq(activations.sandbox, drafts.sandbox),
)

const isOpen = or(isNull(activations.status), ne(activations.status, 'verified'))

/** Read out of the stored form by the database, so that a list does not carry every form whole. */
const outlineColumns = {
  id: drafts.id,
  actor: drafts.actor,
  name: sql<string>`coalesce(${drafts.content} #>> '{form,name}', '')`,
  destination: sql<string>`coalesce(${drafts.content} #>> '{form,destination}', '')`,
  step: sql<string>`coalesce(${drafts.content} ->> 'step', '')`,
  audienceCount: lengthOf('audiences'),
  attributeCount: lengthOf('attributes'),
  activationId: drafts.activationId,
  status: activations.status,
  updatedAt: drafts.updatedAt,
}

function lengthOf(member: 'audiences' | 'attributes') {
  const list = sql`${drafts.content} #> ${`{form,${member}}`}::text[]`
  return sql<number>`CASE jsonb_typeof(${list}) WHEN 'array' THEN jsonb_array_length(${list}) ELSE 0 END`
}

function olderThan(place: DraftPlace | undefined): SQL | undefined {
  if (!place) return undefined
  const at = new Date(place.updatedAt)
  return or(lt(drafts.updatedAt, at), and(eq(drafts.updatedAt, at), lt(drafts.id, place.id)))
}

function toActivation(id: string | null, status: ActivationStatus | null): DraftActivation | undefined {
  return id && status ? { id, status } : undefined
}

function toDraft(row: typeof drafts.$inferSelect, status: ActivationStatus | null): StoredDraft {
  const { id, actor, content, revision, activationId, updatedAt } = row
  const activation = toActivation(activationId, status)
  return { id, actor, content, revision, activation, updatedAt: updatedAt.getTime() }
}
