import { expect, test } from 'vitest'
import { PlatformContractError } from '../errors'
import type { ListQuery, Page } from './flow-service'
import { listFlows } from './flows'
import { allItems, collect } from './pages'
import { connectAdobe } from './testing/adobe-context'

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
  const fetchPage = async (): Promise<Page<number>> => ({ items: [1], continuationToken: 'same' })
  expect(await collect(allItems(fetchPage, {}))).toHaveLength(2)
})

test('a list that never ends is an error, not half a list', async () => {
  let page = 0
  const fetchPage = async (): Promise<Page<number>> => {
    page += 1
    return { items: [page], continuationToken: `token-${page}` }
  }
  await expect(collect(allItems(fetchPage, {}))).rejects.toBeInstanceOf(PlatformContractError)
  expect(page).toBe(100)
})
