import { expect, test } from 'vitest'
import { createFilledPipeline, createPipeline } from '../testing/pipeline'
import { codeOf, connect, flowService, type PlatformClient } from '../testing/platform-client'
import { kinesisSpecId } from './spec-ids'

const flows = `${flowService}/flows`

/** The development sandbox is empty, so what is listed is what the test has created. */
async function setup(names: readonly string[] = []) {
  const client = await connect()
  const inDev: PlatformClient = {
    ...client,
    send: (method, path, more) =>
      client.send(method, path, { ...more, headers: { ...more?.headers, 'x-sandbox-name': 'dev' } }),
  }
  for (const name of names) {
    client.clock.nowMs += 1_000
    await createPipeline(inDev, { name })
  }
  return { client, inDev }
}

function namesOf(items: readonly { name: string }[]): string[] {
  return items.map(({ name }) => name)
}

test('vector 35: inbound dataflows can be told from destination dataflows', async () => {
  const { client } = await setup()
  const filter = 'inheritedAttributes.properties.isDestinationFlow==true'
  const all = await client.send('GET', `${flows}?count=true`)
  const outbound = await client.send('GET', `${flows}?property=${filter}&count=true`)
  const page = await client.send('GET', `${flows}?property=${filter}&limit=100`)
  expect([all.json(), outbound.json()]).toEqual([{ count: 326 }, { count: 320 }])
  for (const { inheritedAttributes } of page.json().items)
    expect(inheritedAttributes.properties).toEqual({ isDestinationFlow: true })
})

test('vector 36: counting answers a number and no items', async () => {
  const { client } = await setup()
  const count = async (state: string) =>
    (await client.send('GET', `${flows}?property=state==${state}&count=true`)).json()
  const [enabled, disabled] = [await count('enabled'), await count('disabled')]
  expect(enabled).toEqual({ count: expect.any(Number) })
  expect([disabled.count > 0, enabled.count + disabled.count]).toEqual([true, 326])
  expect((await client.send('GET', `${flows}?count=false&limit=2`)).json().items).toHaveLength(2)
})

test('vector 38: pages follow each other through an opaque token with an equals sign in it', async () => {
  const { inDev } = await setup(['one', 'two', 'three', 'four', 'five'])
  const seen: string[][] = []
  const tokens: string[] = []
  for (let token: string | null = ''; token !== null; ) {
    const more: string = token && `&continuationToken=${encodeURIComponent(token)}`
    const body = (await inDev.send('GET', `${flows}?limit=2${more}`)).json()
    seen.push(namesOf(body.items))
    const href: string | undefined = body._links.next?.href
    token = href ? new URL(href, 'https://platform.example').searchParams.get('continuationToken') : null
    if (token !== null) tokens.push(token)
  }
  expect(seen).toEqual([['five', 'four'], ['three', 'two'], ['one']])
  expect(tokens).toEqual([expect.stringContaining('='), expect.stringContaining('=')])
})

test('a token continues only the query it came from', async () => {
  const { client } = await setup()
  const body = (await client.send('GET', `${flows}?limit=2&property=state==enabled`)).json()
  const token = body._links.next.href.split('continuationToken=')[1]
  const proper = await client.send(
    'GET',
    `${flows}?limit=2&property=state==enabled&continuationToken=${token}`,
  )
  expect(proper.json().items).toHaveLength(2)
  expect(codeOf(await client.send('GET', `${flows}?limit=2&continuationToken=${token}`))).toBe(
    'FLOW-1452-400',
  )
  expect(codeOf(await client.send('GET', `${flows}?continuationToken=bogus`))).toBe('FLOW-1452-400')
})

test('vector 39: names can be sorted both ways', async () => {
  const { inDev } = await setup(['b', 'c', 'a'])
  const sorted = async (orderBy: string) =>
    namesOf((await inDev.send('GET', `${flows}?orderby=${orderBy}`)).json().items)
  expect(await sorted('-name')).toEqual(['c', 'b', 'a'])
  expect(await sorted('name')).toEqual(['a', 'b', 'c'])
  expect(await sorted('%2Bstate,createdAt')).toEqual(['b', 'c', 'a'])
})

test.each([
  [37, 'limit=2&count=true', 'FLOW-1401-400'],
  [39, 'orderby=%23id', 'FLOW-1433-400'],
  [39, 'orderby=+name', 'FLOW-1432-400'],
  [40, 'property=name~x', 'FLOW-1440-400'],
  [40, 'property=name', 'FLOW-1440-400'],
  [40, 'property=name!>x', 'FLOW-1450-400'],
  [40, 'property=name=x', 'FLOW-1450-400'],
  [40, 'property=updatedAt>1,2', 'FLOW-1443-400'],
  [40, 'property=flavour==x', 'FLOW-1449-400'],
  [40, 'property=name==', 'FLOW-1453-400'],
  [40, 'foo=1', 'FLOW-1451-400'],
  [40, 'limit=101', 'FLOW-1452-400'],
  [40, 'limit=0', 'FLOW-1452-400'],
])('vector %i: %s is refused with %s', async (_vector, query, code) => {
  const { client } = await setup()
  const answer = await client.send('GET', `${flows}?${query}`)
  expect([answer.status, codeOf(answer)]).toEqual([400, code])
})

test('vector 41: dataflows are found by an audience they send', async () => {
  const { inDev } = await setup(['other'])
  const { flowId } = await createFilledPipeline(inDev)
  const find = async (path: string) =>
    (await inDev.send('GET', `${flows}?property=${encodeURIComponent(path)}`))
      .json()
      .items.map((flow: { id: string }) => flow.id)
  expect(await find('transformations[].params.segmentSelectors.selectors[].value.id==A')).toEqual([flowId])
  expect(await find('transformations[].params.segmentSelectors.selectors[].value.id==X,D')).toEqual([flowId])
  expect(await find('transformations.params.segmentSelectors.selectors.value.id==A')).toEqual([])
})

test('filters join with and, go through arrays and compare numbers', async () => {
  const { client } = await setup()
  const spec = `inheritedAttributes.targetConnections[].connectionSpec.id==${kinesisSpecId}`
  const query = (parts: string[]) => parts.map((part) => `property=${encodeURIComponent(part)}`).join('&')
  const count = async (...parts: string[]): Promise<number> =>
    (await client.send('GET', `${flows}?${query(parts)}&count=true`)).json().count
  const ofSpec = await count(spec)
  expect([ofSpec > 0, ofSpec < 320]).toEqual([true, true])
  expect((await count(spec, 'state==enabled')) + (await count(spec, 'state==disabled'))).toBe(ofSpec)
  expect(await count(`createdAt>${client.clock.nowMs}`)).toBe(0)
  expect(await count(`createdAt<=${client.clock.nowMs}`)).toBe(326)
})
