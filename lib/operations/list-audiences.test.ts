import { expect, onTestFinished, test } from 'vitest'
import { ValidationError } from '../errors'
import type { SimulatorFlags } from '../simulator/flags'
import { AudienceIndex } from './audience-index/audience-index'
import { audienceQuerySchema } from './audience-index/audience-query'
import { listAudiences } from './list-audiences'
import { createSimulatedContext } from './testing/simulated-context'

interface Scene {
  readonly flags?: Partial<SimulatorFlags>
  /** Whether the index has been read before the test begins. */
  readonly isRead?: boolean
}

async function setup({ flags, isRead = true }: Scene = {}) {
  const simulated = await createSimulatedContext(flags)
  onTestFinished(simulated.close)
  const context = {
    ...simulated.context,
    adobe: { ...simulated.context.adobe, sandbox: 'stage' },
    audienceIndex: new AudienceIndex(),
  }
  const list = (query: Record<string, string> = {}, through = context) =>
    listAudiences(through, audienceQuerySchema.parse(query))
  if (isRead) {
    await list()
    await simulated.settle()
    simulated.wire.forget()
  }
  const listAll = async (query: Record<string, string> = {}) => {
    const ids: string[] = []
    for (let cursor: string | undefined, page = 0; page === 0 || cursor !== undefined; page += 1) {
      const answer = await list({ limit: '100', ...query, ...(cursor === undefined ? {} : { cursor }) })
      ids.push(...answer.items.map(({ id }) => id))
      cursor = answer.nextCursor
    }
    return ids
  }
  const pagesAsked = () =>
    simulated.wire.calls.filter(({ path }) => path.includes('/audiences?')).map(({ path }) => path)
  return { ...simulated, context, list, listAll, pagesAsked }
}

test('the first list comes from the platform at once, and says that the rest is being read', async () => {
  const { list, settle } = await setup({ isRead: false })
  const first = await list({ search: 'loyal', limit: '5' })
  expect(first.items).toHaveLength(5)
  expect(first.items.every(({ name }) => /loyal/i.test(name))).toBe(true)
  expect(first.reading.index.status).toBe('reading')
  expect(first.items[0]?.size).toBeUndefined()
  await settle()
  expect((await list()).reading.index).toEqual({ status: 'ready', loaded: 900, total: 900 })
})

test.each([{ audienceStart: 'page' } as const, { audienceStart: 'row' } as const])(
  'once it is read, searching, filtering and sorting ask the platform nothing, under %o',
  async (flags) => {
    const { list, pagesAsked, listAll } = await setup({ flags })
    const found = await list({ search: 'loyal' })
    expect(found.items.every(({ name }) => /loyal/i.test(name))).toBe(true)
    const byName = await list({ sort: 'name', limit: '100' })
    const names = byName.items.map(({ name }) => name)
    expect(names).toEqual(
      names.toSorted(new Intl.Collator('en', { sensitivity: 'base', numeric: true }).compare),
    )
    const all = await listAll()
    expect([all.length, new Set(all).size]).toEqual([900, 900])
    expect(pagesAsked()).toEqual([])
  },
)

test('the platform and the index find the same by one word', async () => {
  const cold = await setup({ isRead: false })
  const warm = await setup()
  const query = { search: 'cart', limit: '100' }
  const [before, after] = [await cold.list(query), await warm.list(query)]
  expect(after.items.map(({ name }) => name)).toEqual(before.items.map(({ name }) => name))
  expect(after.total).toBe(before.total)
})

test('every word has to be in the name, in any order; an id is found by its beginning', async () => {
  const { list } = await setup()
  const [first] = (await list({ search: 'loyalty' })).items
  const words = first?.name.split(' ') ?? []
  const turned = `${words.at(-1)} ${words[0]}`
  expect((await list({ search: turned, limit: '100' })).items.map(({ id }) => id)).toContain(first?.id)
  expect((await list({ search: first?.id.slice(0, 18) ?? '' })).items.map(({ id }) => id)).toEqual([
    first?.id,
  ])
})

test('filters narrow, and each one is counted as if it were not set', async () => {
  const { list, listAll } = await setup()
  const { facets, total = 0 } = await list()
  expect(Object.values(facets?.lifecycle ?? {}).reduce((sum, count) => sum + count, 0)).toBe(total)
  const drafts = await list({ lifecycle: 'draft', limit: '100' })
  expect(drafts.total).toBe(facets?.lifecycle.draft)
  expect(drafts.items.every(({ lifecycleState }) => lifecycleState === 'draft')).toBe(true)
  expect(drafts.facets?.lifecycle).toEqual(facets?.lifecycle)
  const narrow = { origin: 'upload,audience-manager', lifecycle: 'published' }
  const found = await list({ ...narrow, limit: '100' })
  expect(found.items.every(({ origin }) => origin !== 'segmentation')).toBe(true)
  expect(await listAll(narrow)).toHaveLength(found.total ?? -1)
})

test('an audience that was changed since a day is told from one that was not', async () => {
  const { list, context } = await setup()
  const since = context.now() - 86_400_000
  const recent = await list({ updatedSince: new Date(since).toISOString(), limit: '100' })
  expect(recent.items.length).toBeGreaterThan(0)
  expect(recent.items.every(({ updatedAt = 0 }) => updatedAt >= since)).toBe(true)
  expect((await list({ updatedSince: new Date(context.now()).toISOString() })).items).toEqual([])
})

test('sizes come from finished evaluations, unknown ones are last and never nought', async () => {
  const { list, listAll } = await setup()
  const largest = await list({ sort: '-size', limit: '100' })
  const counts = largest.items.map(({ size }) => size?.profileCount ?? -1)
  expect(counts).toEqual(counts.toSorted((one, other) => other - one))
  expect(largest.items[0]?.size).toMatchObject({ evaluatedAt: expect.any(Number) })
  const smallest = await list({ sort: 'size', limit: '1' })
  expect(smallest.items[0]?.size?.profileCount).toBeLessThan(counts[0] ?? 0)
  const uploaded = await list({ evaluation: 'uploaded', lifecycle: 'published', limit: '100' })
  expect(uploaded.items.map(({ size }) => size)).toEqual(uploaded.items.map(() => undefined))
  expect(new Set(await listAll({ sort: 'size' })).size).toBe(900)
})

test('each audience tells which dataflows send it', async () => {
  const { list } = await setup()
  const { items } = await list({ limit: '100' })
  const sent = items.filter(({ sentTo }) => sentTo && sentTo.length > 0)
  expect(sent.length).toBeGreaterThan(0)
  expect(sent[0]?.sentTo?.[0]).toEqual({ id: expect.any(String), name: expect.any(String) })
  expect(items.every(({ sentTo }) => sentTo !== undefined)).toBe(true)
})

test('what cannot be sent is listed with the reason', async () => {
  const { list } = await setup()
  const drafts = await list({ lifecycle: 'draft', origin: 'segmentation' })
  expect(drafts.items[0]?.unavailableReason).toContain('draft')
  const foreign = await list({ origin: 'audience-manager' })
  expect(foreign.items[0]?.unavailableReason).toContain('Audience Manager')
})

test('paging goes on in the answer it began in, whatever changes meanwhile', async () => {
  const { list, context, simulator, settle } = await setup()
  const first = await list({ limit: '100' })
  // Another audience comes to the front, as after somebody edited it.
  const edited = (await list({ sort: 'updated' })).items[0]
  simulator.faults.add({
    path: /audiences$/,
    effect: {
      kind: 'answer',
      change: withFront({ id: edited?.id, name: 'Edited', updateTime: context.now() }),
    },
  })
  await context.adobe.sleep(61_000)
  await list()
  await settle()
  expect((await list({ limit: '1' })).items[0]?.name).toBe('Edited')
  const ids = first.items.map(({ id }) => id)
  for (let cursor = first.nextCursor; cursor !== undefined; ) {
    const page = await list({ limit: '100', cursor })
    ids.push(...page.items.map(({ id }) => id))
    cursor = page.nextCursor
  }
  expect([ids.length, new Set(ids).size]).toEqual([900, 900])
})

test('a cursor of another server goes on after the same row', async () => {
  const { list, context, settle } = await setup()
  const other = { ...context, audienceIndex: new AudienceIndex() }
  await list({}, other)
  await settle()
  for (const sort of ['-updated', 'name', '-size']) {
    const [first, whole] = [await list({ sort, limit: '40' }), await list({ sort, limit: '80' })]
    const next = await list({ sort, limit: '40', cursor: first.nextCursor ?? '' }, other)
    expect(next.items.map(({ id }) => id)).toEqual(whole.items.slice(40).map(({ id }) => id))
  }
})

test('a cursor of another server waits for the list on a server that has just begun to read it', async () => {
  const { list, context } = await setup()
  const [first, whole] = [await list({ limit: '40' }), await list({ limit: '80' })]
  const other = { ...context, audienceIndex: new AudienceIndex() }
  const next = await list({ limit: '40', cursor: first.nextCursor ?? '' }, other)
  expect(next.items.map(({ id }) => id)).toEqual(whole.items.slice(40).map(({ id }) => id))
})

test('a cursor of another server loses nothing where the list cannot be read', async () => {
  const { list, context, simulator } = await setup()
  const first = await list({ limit: '40' })
  simulator.faults.add({ path: /audiences$/, effect: { kind: 'status', status: 404 } })
  const other = { ...context, audienceIndex: new AudienceIndex() }
  const ids = new Set(first.items.map(({ id }) => id))
  for (let cursor = first.nextCursor; cursor !== undefined; ) {
    const page = await list({ limit: '100', cursor }, other)
    for (const { id } of page.items) ids.add(id)
    cursor = page.nextCursor
  }
  expect(ids.size).toBe(900)
})

test.each(['nonsense', Buffer.from('{"offset":-1}').toString('base64url')])(
  'a cursor that was not given out here is refused: %s',
  async (cursor) => {
    const { list } = await setup({ isRead: false })
    await expect(list({ cursor })).rejects.toBeInstanceOf(ValidationError)
  },
)

test('when the list cannot be read, the platform searches, filters see one page after another, and it is said', async () => {
  const { list, context, simulator, settle, reported } = await setup({ isRead: false })
  simulator.faults.add({ path: /audiences$/, skip: 1, effect: { kind: 'status', status: 404 } })
  context.audienceIndex.keepFresh(context)
  await settle()
  expect(reported).toHaveLength(1)
  const found = await list({ search: 'loyal', sort: 'name', limit: '10' })
  expect(found.reading.index.status).toBe('failed')
  expect(found.items).toHaveLength(10)
  const drafts = await list({ lifecycle: 'draft' })
  expect(drafts.items.length).toBeGreaterThan(0)
  expect(drafts.items.every(({ lifecycleState }) => lifecycleState === 'draft')).toBe(true)
  expect(drafts.total).toBeUndefined()
})

test('a list that could not be read is tried again half a minute later', async () => {
  const { list, simulator, settle, context } = await setup({ isRead: false })
  simulator.faults.add({ path: /audiences$/, skip: 1, effect: { kind: 'status', status: 404 } })
  context.audienceIndex.keepFresh(context)
  await settle()
  expect((await list()).reading.index.status).toBe('failed')
  await context.adobe.sleep(31_000)
  await list()
  await settle()
  expect((await list()).reading.index).toEqual({ status: 'ready', loaded: 900, total: 900 })
})

test('a minute later one page tells that nothing has changed', async () => {
  const { list, settle, context, pagesAsked } = await setup()
  const { revision } = (await list()).reading
  await context.adobe.sleep(61_000)
  await list()
  await settle()
  expect(pagesAsked()).toHaveLength(1)
  expect((await list()).reading.revision.split('.').slice(0, 2)).toEqual(revision.split('.').slice(0, 2))
})

test('when audiences were deleted, all are read again', async () => {
  const { list, settle, context, simulator } = await setup()
  const gone = (await list({ sort: 'updated' })).items[0]
  simulator.faults.add({
    path: /audiences$/,
    times: 100,
    effect: { kind: 'answer', change: without(gone?.id, 899) },
  })
  await context.adobe.sleep(61_000)
  await list()
  await settle()
  expect(await list({ search: gone?.id ?? '' })).toMatchObject({
    items: [],
    reading: { index: { loaded: 899, total: 899 } },
  })
})

interface ListBody {
  children: object[]
  _page: object
}

// The simulator's own list, rewritten on its way: its shape is known.
const withFront = (audience: object) => (body: unknown) => {
  const { children, _page } = body as ListBody
  return { children: [audience, ...children.slice(0, -1)], _page }
}
const without = (id: string | undefined, totalCount: number) => (body: unknown) => {
  const { children, _page } = body as ListBody
  return {
    children: children.filter((child) => !('id' in child) || child.id !== id),
    _page: { ..._page, totalCount },
  }
}
