import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, onTestFinished, test } from 'vitest'
import type { NewAuditEvent } from './audit-trail'
import { openEmbeddedDatabase } from './embedded-database'
import { createJournal } from './journal'
import { newScope, startEntry } from './testing/new-activation'
import { openTestJournal } from './testing/test-journal'

const journal = openTestJournal()
afterAll(() => journal.close())

/** A trail with these entries in it, the oldest first. */
async function trailOf(...entries: Partial<NewAuditEvent>[]) {
  const scope = newScope()
  for (const entry of entries) await journal.audit.record(scope, { ...startEntry, ...entry })
  return scope
}

test('an entry comes back as it was recorded, without members it does not have', async () => {
  const entry = {
    at: 5_000,
    actor: 'client-1',
    action: 'delete',
    outcome: 'unknown',
    resourceType: 'dataflow',
    resourceId: 'f1',
    resourceName: 'Loyalty feed',
    requestId: 'platform-1',
    before: { name: 'Loyalty feed' },
  } as const
  const scope = newScope()
  await journal.audit.record(scope, entry)
  const { items } = await journal.audit.list(scope, {}, { limit: 10 })
  expect(items).toEqual([{ ...entry, id: expect.any(Number) }])
})

test('the newest come first, page by page, none lost or repeated while entries are added', async () => {
  const names = Array.from({ length: 7 }, (_, index) => `entry ${index}`)
  const scope = await trailOf(...names.map((resourceName) => ({ resourceName })))
  const seen: (string | undefined)[] = []
  let cursor: string | undefined
  do {
    const before = cursor === undefined ? undefined : Number(cursor)
    const page = await journal.audit.list(scope, {}, { limit: 3, before })
    seen.push(...page.items.map(({ resourceName }) => resourceName))
    cursor = page.nextCursor
    await journal.audit.record(scope, { ...startEntry, resourceName: 'meanwhile' })
  } while (cursor !== undefined)
  expect(seen).toEqual(names.toReversed())
})

const activationId = crypto.randomUUID()

test.each([
  ['action', { action: 'delete' }],
  ['outcome', { outcome: 'failed' }],
  ['resource type', { resourceType: 'dataflow' }],
  ['activation', { activationId }],
  ['a part of the name, in any case', { search: 'WELCOME' }],
  ['a part of the resource’s id', { search: 'flow-77' }],
  ['a part of the actor', { search: 'another' }],
  ['the request id that an error named', { search: 'request-99' }],
  ['what is special in patterns', { search: '100%_' }],
  ['the time from', { from: 9_000 }],
] as const)('it can be narrowed by %s', async (_what, filter) => {
  const scope = await trailOf(
    { resourceName: 'Other', resourceId: 'flow-1', at: 1_000 },
    {
      action: 'delete',
      outcome: 'failed',
      resourceType: 'dataflow',
      activationId,
      resourceName: 'The welcome feed 100%_',
      resourceId: 'flow-77',
      actor: 'another client',
      requestId: 'request-99',
      at: 9_000,
    },
  )
  const { items } = await journal.audit.list(scope, filter, { limit: 10 })
  expect(items.map(({ resourceId }) => resourceId)).toEqual(['flow-77'])
})

test('the end of a period is not part of it', async () => {
  const scope = await trailOf({ at: 1_000 }, { at: 2_000 })
  const { items } = await journal.audit.list(scope, { from: 1_000, to: 2_000 }, { limit: 10 })
  expect(items.map(({ at }) => at)).toEqual([1_000])
})

async function embeddedJournal() {
  const directory = await mkdtemp(join(tmpdir(), 'sluice-journal-'))
  const embedded = createJournal({ openDatabase: () => openEmbeddedDatabase(directory) })
  onTestFinished(async () => {
    await embedded.close()
    await rm(directory, { recursive: true })
  })
  return embedded
}

test.each([
  ['a Postgres server', async () => journal],
  ['the embedded Postgres', embeddedJournal],
])(
  'on %s, the newest entry about each resource is found among all of them',
  async (_name, open) => {
    const { audit } = await open()
    const scope = newScope()
    const record = (entry: Partial<NewAuditEvent>) => audit.record(scope, { ...startEntry, ...entry })
    // The later entry wins, not the one with the later time: clocks of servers differ.
    await record({ action: 'check', resourceId: 'one', resourceName: 'old', at: 9_000 })
    await record({ action: 'check', resourceId: 'two', resourceName: 'only' })
    await record({ action: 'check', resourceId: 'one', resourceName: 'new', at: 1_000 })
    await record({ action: 'delete', resourceId: 'one', resourceName: 'filtered out' })
    await record({ action: 'check', resourceName: 'about nothing' })
    const latest = await audit.latestOfEach(scope, { action: 'check' })
    expect(latest.map(({ resourceId, resourceName }) => [resourceId, resourceName])).toEqual([
      ['one', 'new'],
      ['two', 'only'],
    ])
    expect(await audit.latestOfEach(newScope(), { action: 'check' })).toEqual([])
    // The embedded Postgres takes its time to start.
  },
  90_000,
)

test('nobody reads the trail of another organization or sandbox', async () => {
  const scope = await trailOf({})
  for (const foreign of [newScope(), { ...scope, sandbox: 'stage' }]) {
    expect((await journal.audit.list(foreign, {}, { limit: 10 })).items).toEqual([])
  }
})
