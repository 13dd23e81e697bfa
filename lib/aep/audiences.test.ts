import { expect, test } from 'vitest'
import { getAudiences, listAudiences } from './audiences'
import { connectAdobe } from './testing/adobe-context'

test('following the next page reads every audience once', async () => {
  const { context } = await connectAdobe()
  const ids: string[] = []
  let total: number | undefined
  for (let start: string | undefined, page = 0; page === 0 || start !== undefined; page += 1) {
    const found = await listAudiences(context, { start, limit: 20 })
    ids.push(...found.audiences.map(({ id }) => id))
    total = found.total
    start = found.next
  }
  expect(ids.length).toBeGreaterThan(20)
  expect([new Set(ids).size, ids.length]).toEqual([ids.length, total])
})

test.each([
  ['a text', '7/x+y==', '7/x+y=='],
  ['a number', 40, '40'],
])('where to go on, %s, is sent back as it came', async (_what, next, sent) => {
  const { context, calls, simulator } = await connectAdobe()
  const effect = { kind: 'status', status: 200, body: { children: [], _page: { next } } } as const
  simulator.faults.add({ path: /audiences/, times: 2, effect })
  const page = await listAudiences(context, { limit: 2 })
  await listAudiences(context, { limit: 2, start: page.next })
  expect(calls.map(({ query }) => query.get('start'))).toEqual([null, sent])
})

test.each([undefined, null, ''])('no further page is told by %j', async (next) => {
  const { context, simulator } = await connectAdobe()
  const effect = { kind: 'status', status: 200, body: { children: [], _page: { next } } } as const
  simulator.faults.add({ path: /audiences/, effect })
  expect((await listAudiences(context, { limit: 2 })).next).toBeUndefined()
})

test('the platform searches by part of a name; an empty search is none', async () => {
  const { context, calls } = await connectAdobe()
  const { audiences } = await listAudiences(context, { name: 'LOYAL', limit: 100 })
  expect(audiences.length).toBeGreaterThan(0)
  expect(audiences.every(({ name }) => name.toLowerCase().includes('loyal'))).toBe(true)
  await listAudiences(context, { name: '', limit: 1 })
  expect(calls[1]?.query.has('name')).toBe(false)
})

test('audiences are looked up a hundred at a time, and unknown ones are missing', async () => {
  const { context, calls } = await connectAdobe()
  const { audiences } = await listAudiences(context, { limit: 3 })
  const known = audiences.map(({ id }) => id)
  const unknown = Array.from({ length: 200 }, (_, index) => `unknown-${index}`)
  const found = await getAudiences(context, [...known.slice(0, 1), ...unknown, ...known.slice(1)])
  expect([...found.keys()].toSorted()).toEqual([...known].toSorted())
  const sizes = calls.slice(1).map(({ body }) => JSON.parse(body).ids.length)
  expect(sizes.toSorted((one, other) => one - other)).toEqual([3, 100, 100])
})

test('looking up nothing calls nobody', async () => {
  const { context, calls } = await connectAdobe()
  expect([(await getAudiences(context, [])).size, calls]).toEqual([0, []])
})

test('an entry of the answer that is an error is a missing audience', async () => {
  const { context, simulator } = await connectAdobe()
  const results = { a: { id: 'a', name: 'Loyal' }, b: { code: '404', message: 'not found' } }
  simulator.faults.add({ path: /bulk-get/, effect: { kind: 'status', status: 207, body: { results } } })
  expect([...(await getAudiences(context, ['a', 'b'])).keys()]).toEqual(['a'])
})

test('an uploaded audience has no evaluation and may lack a description', async () => {
  const { context, simulator } = await connectAdobe()
  const children = [{ id: 'a', type: 'ExternalSegment', description: null }]
  simulator.faults.add({ path: /audiences/, effect: { kind: 'status', status: 200, body: { children } } })
  const { audiences, total } = await listAudiences(context, { limit: 1 })
  expect([audiences, total]).toEqual([
    [{ id: 'a', type: 'ExternalSegment', description: undefined, name: '' }],
    undefined,
  ])
})
