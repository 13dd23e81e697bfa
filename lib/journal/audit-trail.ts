import { and, desc, eq, gte, ilike, inArray, isNotNull, lt, or, type SQL } from 'drizzle-orm'
import type { AuditEvent, AuditFilter, AuditPage } from '../contract/audit'
import type { Database } from './database'
import type { DatabaseAccess } from './database-access'
import { auditEvents } from './schema'
import { inScope, type Scope, scopeColumns } from './scope'

/** An entry before the journal has numbered it. */
export type NewAuditEvent = Omit<AuditEvent, 'id'>

export interface AuditTrail {
  record(scope: Scope, event: NewAuditEvent): Promise<void>
  /** Newest first. `before` is the number of the last entry of the page that came before. */
  list(
    scope: Scope,
    filter: AuditFilter,
    page: { readonly before?: number | undefined; readonly limit: number },
  ): Promise<AuditPage>
  /** The newest entry about each resource, among those the filter lets through. */
  latestOfEach(scope: Scope, filter: AuditFilter): Promise<readonly AuditEvent[]>
}

/** The audit trail in the database, whose triggers refuse to change or delete an entry. */
export function createAuditTrail(access: DatabaseAccess): AuditTrail {
  return {
    record: (scope, event) => access.change((db) => insertAuditEvents(db, scope, [event])),
    list: async (scope, filter, { before, limit }) => {
      const rows = await access.query((db) =>
        db
          .select()
          .from(auditEvents)
          .where(and(inScope(auditEvents, scope), ...conditionsOf(filter), olderThan(before)))
          .orderBy(desc(auditEvents.id))
          .limit(limit + 1),
      )
      const items = rows.slice(0, limit).map(toAuditEvent)
      return { items, nextCursor: rows.length > limit ? String(items.at(-1)?.id) : undefined }
    },
    latestOfEach: async (scope, filter) => {
      const { resourceId, id } = auditEvents
      const rows = await access.query((db) =>
        db
          .selectDistinctOn([resourceId])
          .from(auditEvents)
          .where(and(inScope(auditEvents, scope), ...conditionsOf(filter), isNotNull(resourceId)))
          .orderBy(resourceId, desc(id)),
      )
      return rows.map(toAuditEvent)
    },
  }
}

/** Adds entries on a connection of the caller’s, so that they are recorded together with what they tell of. */
export async function insertAuditEvents(
  db: Database['db'],
  scope: Scope,
  events: readonly NewAuditEvent[],
): Promise<void> {
  if (events.length === 0) return
  const rows = events.map(({ at, ...event }) => ({ ...event, ...scopeColumns(scope), at: new Date(at) }))
  await db.insert(auditEvents).values(rows)
}

function olderThan(id: number | undefined): SQL | undefined {
  return id === undefined ? undefined : lt(auditEvents.id, id)
}

function conditionsOf(filter: AuditFilter): (SQL | undefined)[] {
  const { action, outcome, resourceType, activationId, resourceIds, search, from, to } = filter
  const pattern = search && `%${search.replace(/[\\%_]/g, String.raw`\$&`)}%`
  return [
    action && eq(auditEvents.action, action),
    outcome && eq(auditEvents.outcome, outcome),
    resourceType && eq(auditEvents.resourceType, resourceType),
    activationId ? eq(auditEvents.activationId, activationId) : undefined,
    resourceIds ? inArray(auditEvents.resourceId, [...resourceIds]) : undefined,
    pattern
      ? or(
          ilike(auditEvents.resourceName, pattern),
          ilike(auditEvents.resourceId, pattern),
          ilike(auditEvents.actor, pattern),
          ilike(auditEvents.requestId, pattern),
        )
      : undefined,
    from === undefined ? undefined : gte(auditEvents.at, new Date(from)),
    to === undefined ? undefined : lt(auditEvents.at, new Date(to)),
  ]
}

function toAuditEvent(row: typeof auditEvents.$inferSelect): AuditEvent {
  const { orgId: _orgId, sandbox: _sandbox, at, ...event } = row
  const given = Object.entries(event).filter(([, value]) => value !== null)
  // Guaranteed by the columns: those that may be null are the optional members.
  return { ...(Object.fromEntries(given) as Omit<AuditEvent, 'at'>), at: at.getTime() }
}
