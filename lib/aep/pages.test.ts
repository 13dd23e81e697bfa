import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PlatformContractError } from '../errors'
import { createConnection, listConnections } from './connections'
import type { ListQuery, Page } from './flow-service'
import { listFlows } from './flows'
import { allItems, collect } from './pages'
import { connectAdobe } from './testing/adobe-context'
import { profileStore } from './testing/pipeline'

interface Entity {
  readonly id: string
}

const destinationFlows = 'inheritedAttributes.properties.isDestinationFlow==true'

test('all pages are read, each with the filters and order of the first', async () => {
  const { context, calls } = await connectAdobe()
  const query: ListQuery = { property: [destinationFlows, 'state==disabled'], orderby: 'name', limit: 9 }
  const all = await listFlows(context, { ...query, limit: 100 })
  const flows = await collect(allItems((page) => listFlows(context, page), query))
  expect(flows.map(({ id }) => id)).toEqual(all.items.map(({ id }) => id))
  const [, first, ...rest] = calls.map((call) => call.query)
  expect(rest.length).toBe(Math.ceil(all.items.length / 9) - 1)
  expect(rest.length).toBeGreaterThan(1)
  for (const page of rest) {
    // The simulator's tokens end in "==" and continue only the query they were made for.
    expect(page.get('continuationToken')).toMatch(/==$/)
    page.delete('continuationToken')
    expect(page.toString()).toBe(first?.toString())
  }
})

test('pages are fetched only as they are needed', async () => {
  const { context, calls } = await connectAdobe()
  for await (const _flow of allItems((page) => listFlows(context, page), { limit: 1 })) break
  expect(calls).toHaveLength(1)
})

test('without a limit, pages are as large as the platform allows', async () => {
  const { context, calls } = await connectAdobe()
  await collect(allItems((page) => listFlows(context, page), {}))
  expect(calls[0]?.query.get('limit')).toBe('100')
})

test('a list that repeats its token ends there', async () => {
  let page = 0
  const fetchPage = async (): Promise<Page<Entity>> => {
    page += 1
    return { items: [{ id: `e${page}` }], continuationToken: 'same' }
  }
  expect(await collect(allItems(fetchPage, {}))).toHaveLength(2)
})

test('a list whose tokens go round in a circle ends there', async () => {
  const tokens = ['a', 'b', 'c', 'a', 'b']
  let page = 0
  const fetchPage = async (): Promise<Page<Entity>> => {
    page += 1
    return { items: [{ id: `e${page}` }], continuationToken: tokens[page - 1] }
  }
  expect(await collect(allItems(fetchPage, {}))).toHaveLength(4)
})

test('hundreds of pages are read to their end', async () => {
  let page = 0
  const fetchPage = async (): Promise<Page<Entity>> => {
    page += 1
    return { items: [{ id: `e${page}` }], continuationToken: page < 400 ? `token-${page}` : undefined }
  }
  expect(await collect(allItems(fetchPage, {}))).toHaveLength(400)
})

test('a list that never ends is an error, not half a list', async () => {
  let page = 0
  const fetchPage = async (): Promise<Page<Entity>> => {
    page += 1
    return { items: [{ id: `e${page}` }], continuationToken: `token-${page}` }
  }
  await expect(collect(allItems(fetchPage, {}))).rejects.toBeInstanceOf(PlatformContractError)
  expect(page).toBe(1_000)
})

/** How many entities stand at first, how many fit on a page, and how many are added after each page. */
const reading = {
  known: fc.integer({ min: 0, max: 12 }),
  limit: fc.integer({ min: 1, max: 5 }),
  additions: fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 6 }),
}

/** Reads a list to its end while somebody adds to it; tells what stood at first and what was read. */
async function readWhileAdding(
  { known, additions }: { known: number; additions: readonly number[] },
  add: (many: number) => Promise<string[]>,
  fetchPage: (query: ListQuery) => Promise<Page<Entity>>,
  query: ListQuery,
) {
  const first = await add(known)
  let turn = 0
  const fetchAndAdd = async (page: ListQuery) => {
    const answer = await fetchPage(page)
    await add(additions[turn] ?? 0)
    turn += 1
    return answer
  }
  const read = await collect(allItems(fetchAndAdd, query))
  return { first, read: read.map(({ id }) => id) }
}

type Reading = Awaited<ReturnType<typeof readWhileAdding>>

function isEachOnce({ first, read }: Reading): boolean {
  const seen = new Set(read)
  return seen.size === read.length && first.every((id) => seen.has(id))
}

test.each([undefined, 'name', '-name'])(
  'ordered by %s, nothing is lost or read twice while accounts are added between pages',
  async (orderby) => {
    const { context, clock } = await connectAdobe({ sandbox: 'dev' })
    let run = 0
    const property = fc.asyncProperty(fc.record(reading), async ({ limit, ...plan }) => {
      run += 1
      const description = `run-${run}`
      const add = async (many: number) => {
        const ids: string[] = []
        for (let turn = 0; turn < many; turn += 1) {
          // Names are in no order, and some accounts are made at the same moment.
          const name = `Account ${(turn * 7) % 5}`
          clock.nowMs += turn % 2
          ids.push((await createConnection(context, { ...profileStore, name, description })).id)
        }
        return ids
      }
      const query = { limit, property: [`description==${description}`], ...(orderby && { orderby }) }
      const fetchPage = (page: ListQuery) => listConnections(context, page)
      expect(await readWhileAdding(plan, add, fetchPage, query)).toSatisfy(isEachOnce)
    })
    await expect(fc.assert(property, { numRuns: 12 })).resolves.toBeUndefined()
  },
)

test('nothing is read twice from a platform whose tokens count from the front', async () => {
  const property = fc.asyncProperty(fc.record(reading), async ({ limit, ...plan }) => {
    const newestFirst: Entity[] = []
    const add = async (many: number) => {
      const added = Array.from({ length: many }, (_entity, index) => ({
        id: `e${newestFirst.length + index}`,
      }))
      newestFirst.unshift(...added.toReversed())
      return added.map(({ id }) => id)
    }
    const fetchPage = async ({ continuationToken = '0' }: ListQuery) => {
      const end = Number(continuationToken) + limit
      const items = newestFirst.slice(Number(continuationToken), end)
      return { items, continuationToken: end < newestFirst.length ? String(end) : undefined }
    }
    expect(await readWhileAdding(plan, add, fetchPage, { limit })).toSatisfy(isEachOnce)
  })
  await expect(fc.assert(property)).resolves.toBeUndefined()
})
