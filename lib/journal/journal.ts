import { sql } from 'drizzle-orm'
import { type ActivationChanges, createActivationChanges } from './activation-changes'
import { type ActivationStore, createActivationStore } from './activation-store'
import { type AuditTrail, createAuditTrail } from './audit-trail'
import { type BulkChangeStore, createBulkChangeStore } from './bulk-change-store'
import type { DatabaseKind, OpenDatabase } from './database'
import { accessDatabase } from './database-access'
import { createDeletedDataflowStore, type DeletedDataflowStore } from './deleted-dataflow-store'
import { createDraftStore, type DraftStore } from './draft-store'
import { createExchangeStore, type ExchangeStore } from './exchange-store'
import { forgetActor } from './forget-actor'
import { JournalError, type JournalTrouble } from './journal-error'
import { createLeases, type Leases } from './leases'

/** How the journal is. */
export type JournalHealth =
  | { readonly status: 'ok'; readonly kind: DatabaseKind }
  | { readonly status: JournalTrouble; readonly detail: string }

/** What has been done and what is to be done; outlives the process. */
export interface Journal {
  readonly activations: ActivationStore
  readonly leases: Leases
  readonly changes: ActivationChanges
  readonly exchanges: ExchangeStore
  readonly drafts: DraftStore
  readonly audit: AuditTrail
  readonly deletedDataflows: DeletedDataflowStore
  readonly bulkChanges: BulkChangeStore
  /** Deletes what a demo visitor did before a moment, in epoch milliseconds. */
  forgetActor(actor: string, before: number): Promise<void>
  /** @throws JournalError  the database cannot be opened */
  kind(): Promise<DatabaseKind>
  /** Asks the database; opens it when it is not. Never throws for the state of the database. */
  health(): Promise<JournalHealth>
  close(): Promise<void>
}

interface JournalOptions {
  readonly openDatabase: OpenDatabase
  /**
   * How long a server may be silent before another one takes over. Longer than any single call to the platform, so
   * that no call of the old server is on its way when the new one begins.
   */
  readonly leaseMs?: number
}

const defaultLeaseMs = 20_000

/** Prepares a journal; its database is opened when it is first needed. */
export function createJournal({ openDatabase, leaseMs = defaultLeaseMs }: JournalOptions): Journal {
  const access = accessDatabase(openDatabase)
  const changes = createActivationChanges(access)
  return {
    activations: createActivationStore(access, leaseMs),
    leases: createLeases(access, leaseMs),
    changes,
    exchanges: createExchangeStore(access),
    drafts: createDraftStore(access),
    audit: createAuditTrail(access),
    deletedDataflows: createDeletedDataflowStore(access),
    bulkChanges: createBulkChangeStore(access),
    forgetActor: (actor, before) => forgetActor(access, actor, before),
    kind: async () => (await access.open()).kind,
    health: async () => {
      try {
        const isReadOnly = sql<boolean>`current_setting('transaction_read_only')::boolean`
        const [setting] = await access.query((db) => db.select({ isReadOnly }).from(sql`(SELECT 1) AS one`))
        const trouble = setting?.isReadOnly ? new JournalError('read-only', undefined) : access.lastTrouble
        return trouble ? toHealth(trouble) : { status: 'ok', kind: (await access.open()).kind }
      } catch (error) {
        if (error instanceof JournalError) return toHealth(error)
        throw error
      }
    },
    close: async () => {
      await changes.close()
      await access.close()
    },
  }
}

function toHealth({ trouble, detail }: JournalError): JournalHealth {
  return { status: trouble, detail }
}
