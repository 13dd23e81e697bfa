import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'

/** Postgres, embedded or elsewhere, as the rest of the journal sees it. */
export interface Database {
  readonly kind: DatabaseKind
  readonly db: PgDatabase<PgQueryResultHKT>
  /**
   * Calls back with what is notified on a channel, and with `undefined` whenever something may have been missed.
   * Returns the way to stop.
   */
  listen(channel: string, onNotification: (payload: string | undefined) => void): Promise<() => Promise<void>>
  close(): Promise<void>
}

export type DatabaseKind = 'embedded' | 'postgres'

/** Opens a database and brings its tables up to date. Throws whatever the engine throws. */
export type OpenDatabase = () => Promise<Database>
