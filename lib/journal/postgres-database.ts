import { drizzle } from 'drizzle-orm/node-postgres'
import { Client, Pool } from 'pg'
import type { Database } from './database'
import { migrate } from './migrate'

const connectTimeoutMs = 5_000
/** Statements here are small; one that takes longer waits for somebody who will not come. */
const statementTimeoutMs = 15_000
const connectionsMax = 10
const relistenAfterMs = 1_000

/**
 * Opens a Postgres server. Connections that break are replaced by the pool when they are needed again.
 *
 * @param url  may carry a password: never part of a log line or an error
 */
export async function openPostgresDatabase(url: string): Promise<Database> {
  const pool = new Pool({
    connectionString: url,
    max: connectionsMax,
    connectionTimeoutMillis: connectTimeoutMs,
    statement_timeout: statementTimeoutMs,
    application_name: 'sluice',
  })
  // A connection that breaks is replaced, and its statement rejects; without a listener the process would end. The pool
  // takes its own away while a connection is in use.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  const db = drizzle(pool)
  try {
    await migrate(db)
  } catch (error) {
    await pool.end()
    throw error
  }
  return {
    kind: 'postgres',
    db,
    listen: async (channel, onNotification) => listen(url, channel, onNotification),
    close: () => pool.end(),
  }
}

/** Listens on a connection of its own, and connects again when it breaks. */
function listen(
  url: string,
  channel: string,
  onNotification: (payload: string | undefined) => void,
): () => Promise<void> {
  let client: Client | undefined
  let timer: NodeJS.Timeout | undefined
  let isOver = false

  const connect = async (): Promise<void> => {
    const fresh = new Client({ connectionString: url, connectionTimeoutMillis: connectTimeoutMs })
    client = fresh
    fresh.on('notification', ({ payload }) => onNotification(payload))
    fresh.on('error', () => connectAgain(fresh))
    fresh.on('end', () => connectAgain(fresh))
    try {
      await fresh.connect()
      await fresh.query(`LISTEN ${fresh.escapeIdentifier(channel)}`)
      onNotification(undefined)
    } catch {
      connectAgain(fresh)
    }
  }
  const connectAgain = (broken: Client): void => {
    if (isOver || client !== broken) return
    client = undefined
    broken.end().catch(() => undefined)
    timer = setTimeout(() => void connect(), relistenAfterMs)
    timer.unref()
  }

  void connect()
  return async () => {
    isOver = true
    clearTimeout(timer)
    await client?.end()
  }
}
