import { inject } from 'vitest'
import { createJournal, type Journal } from '../journal'
import { openPostgresDatabase } from '../postgres-database'

/** A journal on the database that the tests of a run share; whoever opens it closes it. */
export function openTestJournal({ leaseMs }: { leaseMs?: number } = {}): Journal {
  const url = inject('databaseUrl')
  const openDatabase = () => openPostgresDatabase(url)
  return createJournal({ openDatabase, ...(leaseMs === undefined ? {} : { leaseMs }) })
}
