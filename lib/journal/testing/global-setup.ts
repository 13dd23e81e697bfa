import type { TestProject } from 'vitest/node'
import { openPostgresDatabase } from '../postgres-database'
import { createDatabase, type PostgresServer, startPostgresServer } from './postgres-server'

declare module 'vitest' {
  interface ProvidedContext {
    /** A Postgres database with the journal’s tables, for all tests of the run; each works in its own scope. */
    readonly databaseUrl: string
    /** The server it is on, for tests that need a database of their own. */
    readonly databaseServerUrl: string
  }
}

let server: PostgresServer | undefined

/** Starts one Postgres server for the whole run of the tests. */
export async function setup(project: TestProject): Promise<void> {
  server = await startPostgresServer()
  const url = await createDatabase(server.url, 'sluice')
  await (await openPostgresDatabase(url)).close()
  project.provide('databaseUrl', url)
  project.provide('databaseServerUrl', server.url)
}

export async function teardown(): Promise<void> {
  await server?.stop()
}
