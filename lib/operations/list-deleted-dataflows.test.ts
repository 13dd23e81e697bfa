import { expect, test } from 'vitest'
import type { DeletedDataflowPlan } from '../journal/deleted-dataflow-plan'
import { deletedDataflowQuerySchema, listDeletedDataflows } from './list-deleted-dataflows'
import { createConsoleScene } from './testing/console-scene'

const dayMs = 24 * 3_600_000

const plan: DeletedDataflowPlan = {
  name: 'Feed',
  description: '',
  destination: 'amazon-kinesis',
  state: 'enabled',
  account: undefined,
  publicCredentials: {},
  target: { stream: 'orders' },
  audiences: [{ id: 'a1', name: 'Gold' }],
  attributes: ['personalEmail.address'],
  transformations: [],
  removes: [],
}

async function setup() {
  const scene = await createConsoleScene()
  const { journal, scope, now } = scene.context
  const keep = async (id: string, agoMs: number) => {
    await journal.deletedDataflows.keep(scope, { id, actor: 'a', plan, at: now() - agoMs })
    return id
  }
  const keepDeleted = async (agoMs: number) => {
    const id = await keep(crypto.randomUUID(), agoMs)
    await journal.deletedDataflows.confirm(scope, id)
    return id
  }
  return { ...scene, keep, keepDeleted }
}

test('a list longer than a page is read to its end, each once, and counted as a whole', async () => {
  const { context, keepDeleted } = await setup()
  // Several in the same moment, as a change of many dataflows deletes them.
  const ids = await Promise.all(
    Array.from({ length: 23 }, (_, index) => keepDeleted(Math.floor(index / 5) * 1_000)),
  )
  const seen: string[] = []
  const moments: number[] = []
  let cursor: string | undefined
  do {
    const page = await listDeletedDataflows(
      context,
      deletedDataflowQuerySchema.parse({ limit: '10', ...(cursor ? { cursor } : {}) }),
    )
    expect(page.total).toBe(23)
    seen.push(...page.items.map(({ id }) => id))
    moments.push(...page.items.map(({ deletedAt }) => deletedAt))
    cursor = page.nextCursor
  } while (cursor !== undefined)
  expect(seen).toHaveLength(23)
  expect(new Set(seen)).toEqual(new Set(ids))
  expect(moments).toEqual(moments.toSorted((a, b) => b - a))
})

test('what is too old to be recreated is neither shown nor counted', async () => {
  const { context, keepDeleted } = await setup()
  const recent = await keepDeleted(29 * dayMs)
  await keepDeleted(31 * dayMs)
  const { items, total } = await listDeletedDataflows(context, { limit: 50 })
  expect([items.map(({ id }) => id), total]).toEqual([[recent], 1])
})

test('what is forgotten is gone, and what was deleted later stays', async () => {
  const { context, keepDeleted } = await setup()
  const { journal, scope, now } = context
  // The database is shared with tests that live in the present.
  const old = await keepDeleted(now() - 1_000)
  const recent = await keepDeleted(dayMs)
  await journal.deletedDataflows.forgetBefore(2_000)
  expect(await journal.deletedDataflows.read(scope, old)).toBeUndefined()
  expect(await journal.deletedDataflows.read(scope, recent)).toMatchObject({ status: 'deleted' })
})

test('a deletion whose server ended is shown and counted once the platform says that it went through', async () => {
  const { context, keep, enabled } = await setup()
  const gone = await keep(crypto.randomUUID(), 1_000)
  await keep(enabled.id, dayMs)
  const { items, total } = await listDeletedDataflows(context, { limit: 50 })
  expect([items.map(({ id }) => id), total]).toEqual([[gone], 1])
  expect(await context.journal.deletedDataflows.read(context.scope, enabled.id)).toBeUndefined()
})

test('a cursor that was not given out here is refused in words', () => {
  for (const cursor of ['1', 'x.y', `1.${'z'.repeat(36)}`, '']) {
    expect(deletedDataflowQuerySchema.safeParse({ cursor }).error?.issues[0]?.message).toContain('cursor')
  }
})
