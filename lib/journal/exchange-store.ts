import { and, asc, eq } from 'drizzle-orm'
import type { StepExchange } from '../contract/exchanges'
import type { DatabaseAccess } from './database-access'
import { activationExchanges } from './schema'
import { inScope, type Scope, scopeColumns } from './scope'

/** What went over the wire for activations. For people to read: nothing is decided by it. */
export interface ExchangeStore {
  add(scope: Scope, activationId: string, exchanges: readonly StepExchange[]): Promise<void>
  /** In the order in which they ended. Empty when this scope has no such activation. */
  list(scope: Scope, activationId: string): Promise<readonly StepExchange[]>
}

/** The exchanges in the database. */
export function createExchangeStore(access: DatabaseAccess): ExchangeStore {
  return {
    add: async (scope, activationId, exchanges) => {
      if (exchanges.length === 0) return
      const rows = exchanges.map((exchange) => ({ activationId, ...scopeColumns(scope), exchange }))
      await access.change((db) => db.insert(activationExchanges).values(rows))
    },
    list: async (scope, activationId) => {
      const rows = await access.query((db) =>
        db
          .select({ exchange: activationExchanges.exchange })
          .from(activationExchanges)
          .where(and(eq(activationExchanges.activationId, activationId), inScope(activationExchanges, scope)))
          .orderBy(asc(activationExchanges.id)),
      )
      return rows.map(({ exchange }) => exchange)
    },
  }
}
