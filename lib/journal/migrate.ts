import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'

/** Any number, as long as nothing else in the same database locks it. */
const lockKey = 7_411_901

/** The migrations are read from the sources, which are there wherever the app is started from. */
const migrationsFolder = join(process.cwd(), 'lib/journal/migrations')

/** Where drizzle-kit’s own tools look for what has been applied. */
const applied = sql`drizzle.__drizzle_migrations`

/**
 * Brings the tables up to date, in one transaction. Instances that start together wait for one another, and the later
 * ones find nothing left to do. Drizzle’s own migrator does not wait.
 */
export async function migrate(db: PgDatabase<PgQueryResultHKT>): Promise<void> {
  const migrations = readMigrationFiles({ migrationsFolder })
  await db.transaction(async (transaction) => {
    await transaction.execute(sql`SELECT pg_advisory_xact_lock(${lockKey})`)
    await transaction.execute(sql`CREATE SCHEMA IF NOT EXISTS drizzle`)
    await transaction.execute(
      sql`CREATE TABLE IF NOT EXISTS ${applied} (id serial PRIMARY KEY, hash text NOT NULL, created_at bigint)`,
    )
    const [last] = await transaction.select({ at: sql`max(created_at)`.mapWith(Number) }).from(applied)
    for (const { sql: statements, hash, folderMillis } of migrations) {
      if (folderMillis <= (last?.at ?? 0)) continue
      for (const statement of statements) await transaction.execute(sql.raw(statement))
      await transaction.execute(
        sql`INSERT INTO ${applied} (hash, created_at) VALUES (${hash}, ${folderMillis})`,
      )
    }
  })
}
