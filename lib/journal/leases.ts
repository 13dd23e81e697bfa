import { and, desc, eq, inArray, isNotNull, isNull, lt, notInArray, or, sql } from 'drizzle-orm'
import type { Interruption } from '../activation/activation-event'
import {
  activationStatuses,
  isActive,
  isFinal,
  isInterrupted,
  isResumable,
} from '../activation/activation-status'
import { type ActivationRow, appendToRow } from './activation-append'
import type { Database } from './database'
import type { DatabaseAccess } from './database-access'
import type { Lease } from './lease'
import { activations } from './schema'
import { inScope, type Scope } from './scope'

/** An activation nobody works on any more, though it is not over. */
export interface Abandoned {
  readonly scope: Scope
  readonly id: string
  readonly actor: string
}

/** Who works on what. Times are the database’s own, so that clocks of instances need not agree. */
export interface Leases {
  /** How long a lease holds without being renewed. */
  readonly leaseMs: number
  /** Undefined when somebody else works on it, when it is over, or when this scope has no such activation. */
  acquire(scope: Scope, activationId: string, at: number): Promise<Lease | undefined>
  /** False when it was lost. */
  renew(lease: Lease): Promise<boolean>
  release(lease: Lease): Promise<void>
  /** Ends work that cannot go on here: notes it as interrupted, and lets go. */
  handOver(lease: Lease, at: number): Promise<void>
  /** Notes as interrupted what is still said to be worked on though its lease is over. */
  interruptAbandoned(at: number): Promise<void>
  /** The interrupted ones that a server may still take over by itself, the newest first. */
  listAbandoned(limit: number): Promise<Abandoned[]>
  /** Counts one takeover, so that an activation which brings servers down is not taken over for ever. */
  countTakeover(abandoned: Abandoned): Promise<void>
}

const takeoversMax = 3
const interruptedAtOnceMax = 200

/** When a lease taken now is over. */
export function expiryOf(leaseMs: number) {
  return sql`now() + make_interval(secs => ${leaseMs / 1000})`
}

/** The leases in the database. */
export function createLeases(access: DatabaseAccess, leaseMs: number): Leases {
  const held = ({ scope, activationId, holder }: Lease) =>
    and(eq(activations.id, activationId), inScope(activations, scope), eq(activations.leaseHolder, holder))

  return {
    leaseMs,
    acquire: (scope, activationId, at) =>
      access.query((db) =>
        db.transaction((transaction) => takeLease(transaction, scope, activationId, { at, leaseMs })),
      ),
    renew: async (lease) => {
      const renewed = await access.query((db) =>
        db
          .update(activations)
          .set({ leaseExpiresAt: expiryOf(leaseMs) })
          .where(held(lease))
          .returning({ id: activations.id }),
      )
      return renewed.length > 0
    },
    release: async (lease) => {
      await access.query((db) => db.update(activations).set(nobody).where(held(lease)))
    },
    handOver: (lease, at) =>
      access.query((db) =>
        db.transaction(async (transaction) => {
          const [row] = await transaction.select().from(activations).where(held(lease)).for('update')
          if (row) await interrupt(transaction, row, 'server-shut-down', at)
        }),
      ),
    interruptAbandoned: (at) => access.query((db) => interruptAll(db, at)),
    listAbandoned: (limit) => access.query((db) => selectAbandoned(db, limit)),
    countTakeover: async ({ scope, id }) => {
      await access.query((db) =>
        db
          .update(activations)
          .set({ takeoverCount: sql`${activations.takeoverCount} + 1` })
          .where(and(eq(activations.id, id), inScope(activations, scope))),
      )
    },
  }
}

const nobody = { leaseHolder: null, leaseExpiresAt: null }
const isExpired = lt(activations.leaseExpiresAt, sql`now()`)
/** As the index has it, or the index would not serve. */
const isUnfinished = sql`${activations.status} NOT IN ('verified', 'undone')`
/** Said to be worked on, and nobody does: its server ran into a mistake of its own and let go. */
const isOrphaned = and(
  isNull(activations.leaseHolder),
  inArray(activations.status, activationStatuses.filter(isActive)),
)

async function takeLease(
  transaction: Database['db'],
  scope: Scope,
  activationId: string,
  { at, leaseMs }: { at: number; leaseMs: number },
): Promise<Lease | undefined> {
  const [row] = await transaction
    .select()
    .from(activations)
    .where(
      and(
        eq(activations.id, activationId),
        inScope(activations, scope),
        notInArray(activations.status, activationStatuses.filter(isFinal)),
        or(isNull(activations.leaseHolder), isExpired),
      ),
    )
    .for('update')
  if (!row) return undefined
  const holder = crypto.randomUUID()
  const taken = { leaseHolder: holder, leaseExpiresAt: expiryOf(leaseMs) }
  if (isActive(row.status)) await interrupt(transaction, row, 'server-stopped', at)
  await transaction.update(activations).set(taken).where(eq(activations.id, row.id))
  // As it was created: markers are compared letter by letter, while Postgres takes either case.
  return { scope, activationId: row.id, holder }
}

/** Only what is said to be worked on is interrupted; anything else merely loses its holder. */
async function interrupt(
  transaction: Database['db'],
  row: ActivationRow,
  reason: Interruption,
  at: number,
): Promise<void> {
  if (isActive(row.status)) {
    await appendToRow(transaction, row, { type: 'interrupted', at, reason }, nobody)
  } else {
    await transaction.update(activations).set(nobody).where(eq(activations.id, row.id))
  }
}

async function interruptAll(db: Database['db'], at: number): Promise<void> {
  await db.transaction(async (transaction) => {
    const rows = await transaction
      .select()
      .from(activations)
      .where(and(isUnfinished, or(isExpired, isOrphaned)))
      .limit(interruptedAtOnceMax)
      .for('update', { skipLocked: true })
    for (const row of rows) await interrupt(transaction, row, 'server-stopped', at)
  })
}

async function selectAbandoned(db: Database['db'], limit: number): Promise<Abandoned[]> {
  const { id, orgId, sandbox, actor } = activations
  const rows = await db
    .select({ id, orgId, sandbox, actor })
    .from(activations)
    .where(
      and(
        isUnfinished,
        or(
          inArray(activations.status, activationStatuses.filter(isInterrupted)),
          // Somebody asked for an undo, and nobody has begun with it.
          and(
            isNotNull(activations.undoRequestedBy),
            inArray(activations.status, activationStatuses.filter(isResumable)),
          ),
        ),
        isNull(activations.leaseHolder),
        lt(activations.takeoverCount, takeoversMax),
      ),
    )
    .orderBy(desc(activations.createdAt))
    .limit(limit)
  return rows.map((row) => ({
    id: row.id,
    actor: row.actor,
    scope: { orgId: row.orgId, sandbox: row.sandbox },
  }))
}
