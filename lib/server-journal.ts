import 'server-only'
import { env } from './env'
import { openEmbeddedDatabase } from './journal/embedded-database'
import { createJournal, type Journal } from './journal/journal'
import { openPostgresDatabase } from './journal/postgres-database'
import { remember } from './remember'

/** The journal of this process: on a server when one is configured, else on files of its own. Opened when needed. */
export function serverJournal(): Journal {
  return remember('journal', () => {
    const { DATABASE_URL, DATA_DIR } = env()
    const openDatabase = () =>
      DATABASE_URL ? openPostgresDatabase(DATABASE_URL) : openEmbeddedDatabase(DATA_DIR)
    return createJournal({ openDatabase })
  })
}
