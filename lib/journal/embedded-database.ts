import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { isNotNull, sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/pglite'
import type { Database } from './database'
import { lockDirectory } from './directory-lock'
import { migrate } from './migrate'
import { activations } from './schema'

/**
 * Opens the Postgres that runs inside this process on files below a directory, made on first use.
 *
 * @throws DirectoryInUseError  another process has the same directory open; both would ruin it
 */
export async function openEmbeddedDatabase(dataDir: string): Promise<Database> {
  const directory = join(dataDir, 'journal')
  await mkdir(directory, { recursive: true, mode: 0o700 })
  const unlock = await lockDirectory(directory)
  let engine: PGlite | undefined
  try {
    engine = await PGlite.create(join(directory, 'postgres'))
    return await prepare(engine, unlock)
  } catch (error) {
    await engine?.close().catch(() => undefined)
    await unlock()
    throw error
  }
}

/** Nobody else has these files open, so whoever held a lease is gone. */
async function expireLeases(db: Database['db']): Promise<void> {
  await db
    .update(activations)
    .set({ leaseExpiresAt: sql`now() - interval '1 second'` })
    .where(isNotNull(activations.leaseHolder))
}

async function prepare(engine: PGlite, unlock: () => Promise<void>): Promise<Database> {
  const db = drizzle(engine)
  await migrate(db)
  await expireLeases(db)
  return {
    kind: 'embedded',
    db,
    listen: (channel, onNotification) => engine.listen(channel, onNotification),
    close: async () => {
      await engine.close()
      await unlock()
    },
  }
}
