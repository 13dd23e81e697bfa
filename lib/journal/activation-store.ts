import { and, asc, desc, eq, gt, notInArray, sql } from 'drizzle-orm'
import type { ActivationEvent } from '../activation/activation-event'
import { activationStatuses, isFinal } from '../activation/activation-status'
import type { ActivationDraft } from '../activation/draft'
import type { PlanStep } from '../activation/plan'
import { type ActivationSnapshot, applyEvent } from '../activation/progress'
import { appendToRow, snapshotOf } from './activation-append'
import { insertAuditEvents, type NewAuditEvent } from './audit-trail'
import type { Database } from './database'
import type { DatabaseAccess } from './database-access'
import { type Lease, LeaseLostError } from './lease'
import { expiryOf } from './leases'
import { activationEvents, activationSteps, activations } from './schema'
import { inScope, type Scope, scopeColumns } from './scope'

export interface NewActivation {
  readonly id: string
  readonly scope: Scope
  readonly actor: string
  /** Less its secrets. */
  readonly draft: ActivationDraft
  readonly steps: readonly PlanStep[]
  readonly started: Extract<ActivationEvent, { type: 'started' }>
}

export interface StoredEvent {
  /** 1, 2, 3 … within one activation. */
  readonly sequence: number
  readonly event: ActivationEvent
}

/** What an activation was to do, as it was written down before the first call. */
export interface StoredPlan {
  readonly draft: ActivationDraft
  readonly steps: readonly PlanStep[]
  readonly actor: string
  readonly takeoverCount: number
}

/** Activations and what happened to them. Holds no secret: the types of what is stored have no place for one. */
export interface ActivationStore {
  /** The lease on a new activation; undefined, and nothing changed, when the id is taken. */
  create(activation: NewActivation, audit: NewAuditEvent): Promise<Lease | undefined>
  /**
   * Adds an event, and the audit entries that belong to it.
   *
   * @returns the activation as it stands now
   * @throws LeaseLostError  somebody else works on it
   */
  append(lease: Lease, event: ActivationEvent, audit?: readonly NewAuditEvent[]): Promise<ActivationSnapshot>
  /** Undefined when this scope has no such activation. */
  read(scope: Scope, id: string): Promise<ActivationSnapshot | undefined>
  readPlan(scope: Scope, id: string): Promise<StoredPlan | undefined>
  /** Newest first, without what each was compared with. */
  list(
    scope: Scope,
    options: { readonly limit: number; readonly unfinishedOnly?: boolean },
  ): Promise<ActivationSnapshot[]>
  /** Events after a sequence number; undefined when this scope has no such activation. */
  readEvents(scope: Scope, id: string, after: number): Promise<StoredEvent[] | undefined>
  /** Notes that it is to be undone; nothing happens when it is over, or was noted before. */
  requestUndo(scope: Scope, id: string, audit: NewAuditEvent): Promise<void>
}

/** The activations in the database. */
export function createActivationStore(access: DatabaseAccess, leaseMs: number): ActivationStore {
  return {
    create: (activation, audit) =>
      access.change((db) =>
        db.transaction((transaction) => insertActivation(transaction, activation, audit, leaseMs)),
      ),
    append: (lease, event, audit = []) =>
      access.change((db) =>
        db.transaction(async (transaction) => {
          const [row] = await transaction.select().from(activations).where(heldBy(lease)).for('update')
          if (!row) throw new LeaseLostError('the lease of an activation is held by somebody else')
          await insertAuditEvents(transaction, lease.scope, audit)
          return appendToRow(transaction, row, event)
        }),
      ),
    read: async (scope, id) => {
      const row = await access.query((db) => selectOne(db, scope, id))
      return row && snapshotOf(row)
    },
    readPlan: (scope, id) => access.query((db) => selectPlan(db, scope, id)),
    list: async (scope, { limit, unfinishedOnly = false }) => {
      const rows = await access.query((db) =>
        db
          .select({ snapshot: activations.snapshot })
          .from(activations)
          .where(
            and(
              inScope(activations, scope),
              unfinishedOnly ? notInArray(activations.status, activationStatuses.filter(isFinal)) : undefined,
            ),
          )
          .orderBy(desc(activations.createdAt), desc(activations.id))
          .limit(limit),
      )
      return rows.map(({ snapshot }) => snapshot)
    },
    readEvents: (scope, id, after) => access.query((db) => selectEvents(db, scope, id, after)),
    requestUndo: (scope, id, audit) =>
      access.change((db) =>
        db.transaction(async (transaction) => {
          const [row] = await transaction.select().from(activations).where(named(scope, id)).for('update')
          if (!row || isFinal(row.status) || row.undoRequestedBy !== null) return
          const { actor, at } = audit
          const event = { type: 'undo-requested', at, actor } as const
          await insertAuditEvents(transaction, scope, [audit])
          await appendToRow(transaction, row, event, { undoRequestedBy: actor })
        }),
      ),
  }
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Anything else than a UUID names nothing; Postgres would call it a mistake. */
function named(scope: Scope, id: string) {
  return uuid.test(id) ? and(eq(activations.id, id), inScope(activations, scope)) : sql`false`
}

function heldBy({ scope, activationId, holder }: Lease) {
  return and(named(scope, activationId), eq(activations.leaseHolder, holder))
}

async function insertActivation(
  transaction: Database['db'],
  { id, scope, actor, draft, steps, started }: NewActivation,
  audit: NewAuditEvent,
  leaseMs: number,
): Promise<Lease | undefined> {
  const holder = crypto.randomUUID()
  const snapshot = applyEvent(id, undefined, started)
  if (!snapshot) throw new TypeError('the first event makes a snapshot')
  const inserted = await transaction
    .insert(activations)
    .values({
      id,
      ...scopeColumns(scope),
      actor,
      status: snapshot.status,
      draft,
      snapshot,
      sequence: 1,
      createdAt: new Date(started.at),
      leaseHolder: holder,
      leaseExpiresAt: expiryOf(leaseMs),
    })
    .onConflictDoNothing()
    .returning({ id: activations.id })
  if (inserted.length === 0) return undefined
  await transaction.insert(activationSteps).values(
    steps.map((plan, position) => ({
      activationId: id,
      ...scopeColumns(scope),
      position,
      stepId: plan.id,
      plan,
      status: 'waiting',
    })),
  )
  await transaction
    .insert(activationEvents)
    .values({ activationId: id, ...scopeColumns(scope), sequence: 1, event: started })
  await insertAuditEvents(transaction, scope, [audit])
  return { scope, activationId: id, holder }
}

async function selectOne(db: Database['db'], scope: Scope, id: string) {
  const [row] = await db.select().from(activations).where(named(scope, id))
  return row
}

async function selectPlan(db: Database['db'], scope: Scope, id: string): Promise<StoredPlan | undefined> {
  const row = await selectOne(db, scope, id)
  if (!row) return undefined
  const steps = await db
    .select({ plan: activationSteps.plan })
    .from(activationSteps)
    .where(and(eq(activationSteps.activationId, id), inScope(activationSteps, scope)))
    .orderBy(asc(activationSteps.position))
  const { draft, actor, takeoverCount } = row
  return { draft, actor, takeoverCount, steps: steps.map(({ plan }) => plan) }
}

async function selectEvents(
  db: Database['db'],
  scope: Scope,
  id: string,
  after: number,
): Promise<StoredEvent[] | undefined> {
  if (!uuid.test(id)) return undefined
  const events = await db
    .select({ sequence: activationEvents.sequence, event: activationEvents.event })
    .from(activationEvents)
    .where(
      and(
        eq(activationEvents.activationId, id),
        inScope(activationEvents, scope),
        gt(activationEvents.sequence, after),
      ),
    )
    .orderBy(asc(activationEvents.sequence))
  // Most followers ask because there is something new; only those who get nothing may have the wrong id.
  return events.length > 0 || (await selectOne(db, scope, id)) ? events : undefined
}
