import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'

/** A hand on the database: what servers want to write waits until it lets go. */
export async function openJournalLock(databaseUrl: string) {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  return {
    lock: async () => {
      await client.query('BEGIN')
      await client.query('LOCK TABLE activation_events IN SHARE ROW EXCLUSIVE MODE')
    },
    /** Until some server wants to write, and cannot. */
    waitForWriter: async () => {
      const waiting = `SELECT 1 FROM pg_stat_activity
        WHERE application_name = 'sluice' AND datname = current_database() AND wait_event_type = 'Lock'`
      while ((await client.query(waiting)).rowCount === 0) await sleep(10)
    },
    /** Servers that are gone have left connections; nothing may be written on them any more. */
    unlock: async () => {
      await client.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE application_name = 'sluice' AND datname = current_database()`)
      await client.query('ROLLBACK')
    },
    /** As if the time of every lease had passed. */
    expireLeases: () =>
      client.query(`UPDATE activations SET lease_expires_at = now() - interval '1 second'
        WHERE lease_holder IS NOT NULL`),
    close: () => client.end(),
  }
}
