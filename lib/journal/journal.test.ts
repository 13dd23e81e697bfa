import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { expect, inject, onTestFinished, test } from 'vitest'
import { openEmbeddedDatabase } from './embedded-database'
import { createJournal, type Journal } from './journal'
import { openPostgresDatabase } from './postgres-database'
import { createDatabase } from './testing/postgres-server'

const scope = { orgId: 'ABC@AdobeOrg', sandbox: 'prod' }
const entry = {
  at: 1_000,
  actor: 'client-1',
  action: 'start',
  outcome: 'succeeded',
  resourceType: 'activation',
} as const

function journalOn(openDatabase: () => ReturnType<typeof openPostgresDatabase>): Journal {
  const journal = createJournal({ openDatabase })
  onTestFinished(() => journal.close())
  return journal
}

/** A journal on a database of its own, and a hand on that database. */
async function ownDatabase() {
  const name = `own_${crypto.randomUUID().replaceAll('-', '')}`
  const url = await createDatabase(inject('databaseServerUrl'), name)
  const journal = journalOn(() => openPostgresDatabase(url))
  const admin = new Client({ connectionString: url })
  await admin.connect()
  admin.on('error', () => undefined)
  onTestFinished(() => admin.end())
  return { journal, name, admin, url }
}

async function emptyDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'sluice-journal-'))
  onTestFinished(() => rm(directory, { recursive: true, force: true }))
  return directory
}

test('a database that works is reported with its kind', async () => {
  const { journal } = await ownDatabase()
  expect(await journal.health()).toEqual({ status: 'ok', kind: 'postgres' })
})

test.each([
  ['nothing listens', 'postgres://nobody:secret-password@127.0.0.1:1/none', 'unreachable'],
  ['the host has no address', 'postgres://nobody:secret-password@host.invalid:5432/none', 'unreachable'],
])('%s: the journal says so, and not where it looked', async (_why, url, status) => {
  const journal = journalOn(() => openPostgresDatabase(url))
  const health = await journal.health()
  expect(health).toEqual({ status, detail: expect.stringContaining('DATABASE_URL') })
  await expect(journal.audit.record(scope, entry)).rejects.toMatchObject({ code: 'journal-unavailable' })
  expect(JSON.stringify(health)).not.toContain('secret-password')
})

test('a password that is not accepted is told from a server that does not answer', async () => {
  const url = Object.assign(new URL(inject('databaseUrl')), { password: 'wrong', pathname: '/missing' }).href
  const journal = journalOn(() => openPostgresDatabase(url))
  expect(await journal.health()).toMatchObject({ status: 'refused' })
})

test('a database that takes no changes is reported, and reading goes on', async () => {
  const { journal, admin, name } = await ownDatabase()
  await journal.audit.record(scope, entry)
  await admin.query(`ALTER DATABASE ${name} SET default_transaction_read_only = on`)
  await admin.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}' AND pid <> pg_backend_pid()`,
  )
  await expect.poll(() => journal.health()).toMatchObject({ status: 'read-only' })
  await expect(journal.audit.record(scope, entry)).rejects.toMatchObject({ trouble: 'read-only' })
  expect((await journal.audit.list(scope, {}, { limit: 9 })).items).toHaveLength(1)
})

test('a full disk is reported by health until something can be written again', async () => {
  const { journal, admin } = await ownDatabase()
  await journal.audit.record(scope, entry)
  await admin.query(`CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = '53100'; END $$`)
  await admin.query(
    'CREATE TRIGGER full_disk BEFORE INSERT ON audit_events FOR EACH ROW EXECUTE FUNCTION full_disk()',
  )
  await expect(journal.audit.record(scope, entry)).rejects.toMatchObject({ trouble: 'full' })
  expect(await journal.health()).toMatchObject({ status: 'full', detail: expect.stringContaining('disk') })
  await admin.query('DROP TRIGGER full_disk ON audit_events')
  await journal.audit.record(scope, entry)
  expect(await journal.health()).toMatchObject({ status: 'ok' })
})

test('connections that break are replaced', async () => {
  const { journal, admin, name } = await ownDatabase()
  await journal.audit.record(scope, entry)
  await admin.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}' AND pid <> pg_backend_pid()`,
  )
  await expect.poll(() => journal.health()).toMatchObject({ status: 'ok' })
  await journal.audit.record(scope, entry)
})

test('a database that comes up later is found by itself', async () => {
  const url = inject('databaseUrl')
  let isUp = false
  const refused = Object.assign(new Error('no answer'), { code: 'ECONNREFUSED' })
  const journal = journalOn(() => (isUp ? openPostgresDatabase(url) : Promise.reject(refused)))
  expect(await journal.health()).toMatchObject({ status: 'unreachable' })
  isUp = true
  await expect.poll(() => journal.health(), { timeout: 10_000 }).toMatchObject({ status: 'ok' })
})

test('instances that start together on an empty database all find its tables', async () => {
  const name = `together_${crypto.randomUUID().replaceAll('-', '')}`
  const url = await createDatabase(inject('databaseServerUrl'), name)
  const journals = Array.from({ length: 6 }, () => journalOn(() => openPostgresDatabase(url)))
  await Promise.all(journals.map((journal) => journal.audit.record(scope, entry)))
  const [first] = journals
  expect((await first?.audit.list(scope, {}, { limit: 9 }))?.items).toHaveLength(6)
})

test('the audit trail can be added to, and not changed or shortened', async () => {
  const { journal, admin } = await ownDatabase()
  await journal.audit.record(scope, entry)
  for (const statement of ["UPDATE audit_events SET actor = 'x'", 'DELETE FROM audit_events']) {
    await expect(admin.query(statement)).rejects.toThrow('append-only')
  }
})

test('a second server on the same directory is refused, and says why; the first goes on', async () => {
  const directory = await emptyDirectory()
  const first = journalOn(() => openEmbeddedDatabase(directory))
  await first.audit.record(scope, entry)
  const second = journalOn(() => openEmbeddedDatabase(directory))
  expect(await second.health()).toMatchObject({
    status: 'in-use',
    detail: expect.stringContaining('DATA_DIR'),
  })
  expect(await first.health()).toEqual({ status: 'ok', kind: 'embedded' })
})

test('damaged files are reported as such', async () => {
  const directory = await emptyDirectory()
  const journal = createJournal({ openDatabase: () => openEmbeddedDatabase(directory) })
  await journal.audit.record(scope, entry)
  await journal.close()
  const control = join(directory, 'journal', 'postgres', 'global', 'pg_control')
  await writeFile(control, 'not what it was')
  const damaged = journalOn(() => openEmbeddedDatabase(directory))
  expect(await damaged.health()).toMatchObject({
    status: 'damaged',
    detail: expect.stringContaining('damaged'),
  })
})

test('a directory that cannot be written is reported', async () => {
  const directory = await emptyDirectory()
  const file = join(directory, 'a-file')
  await writeFile(file, '')
  const journal = journalOn(() => openEmbeddedDatabase(file))
  expect(await journal.health()).toMatchObject({ status: 'read-only' })
})
