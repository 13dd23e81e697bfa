import { expect, test } from 'vitest'
import { createPipeline } from '../testing/pipeline'
import { codeOf, connect, flowService } from '../testing/platform-client'

async function setup() {
  const client = await connect()
  const search = (type: string, body: unknown, query = '') =>
    client.send('POST', `${flowService}/${type}/search${query}`, { body })
  return { client, search }
}

test('a search filters, orders and projects like a list, with larger pages', async () => {
  const { search } = await setup()
  const answer = await search('flows', {
    queryString: 'state==enabled&property=inheritedAttributes.properties.isDestinationFlow==true',
    limit: 1_000,
    orderby: 'name',
    projectionFields: ['name', 'state'],
  })
  const items: { name: string; state: string }[] = answer.json().items
  expect(items.length).toBeGreaterThan(0)
  expect(items.map(({ name }) => name)).toEqual(items.map(({ name }) => name).toSorted())
  for (const item of items) expect(Object.keys(item)).toEqual(expect.arrayContaining(['name', 'state']))
  for (const item of items) expect(Object.keys(item)).toHaveLength(2)
  const counted = await search('connections', { count: true })
  expect(counted.json()).toEqual({ count: expect.any(Number) })
})

test('a search is continued by its token', async () => {
  const { search } = await setup()
  const first = (await search('flows', { limit: 2, orderby: 'name' })).json()
  const [, query] = first._links.next.href.split('?')
  const second = (await search('flows', { limit: 2, orderby: 'name' }, `?${query}`)).json()
  const ids = [...first.items, ...second.items].map(({ id }: { id: string }) => id)
  expect(new Set(ids).size).toBe(4)
})

test.each([
  [{ limit: 1_001 }, 'FLOW-1452-400'],
  [{ count: true, limit: 2 }, 'FLOW-1401-400'],
  [{ queryString: 'name~x' }, 'FLOW-1440-400'],
  [{ orderby: '#id' }, 'FLOW-1433-400'],
  [{ limit: 'two' }, 'FLOW-1405-400'],
])('the search %o is refused with %s', async (body, code) => {
  const { search } = await setup()
  expect(codeOf(await search('flows', body))).toBe(code)
})

test('exploring an account lists the places its targets name, or nothing by a flag', async () => {
  const { client } = await setup()
  const { baseId } = await createPipeline(client)
  const explore = async (type: string) =>
    client.send('GET', `${flowService}/connections/${baseId}/explore?objectType=${type}`)
  expect((await explore('root')).json()).toEqual([
    expect.objectContaining({ name: 'events', canPreview: false }),
  ])
  client.simulator.flags.exploreAnswer = 'empty'
  expect((await explore('ROOT')).json()).toEqual([])
  expect(codeOf(await explore('CLOUD'))).toBe('FLOW-1452-400')
})

test('a list without limit has as many entities as a flag says', async () => {
  const { client } = await setup()
  client.simulator.flags.pageSizeDefault = 3
  expect((await client.send('GET', `${flowService}/flows`)).json().items).toHaveLength(3)
})
