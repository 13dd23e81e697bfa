import { expect, test } from 'vitest'
import { audiencePages } from './audience-pages'
import { connectAdobe } from './testing/adobe-context'

async function readIds(context: Parameters<typeof audiencePages>[0]) {
  const ids: string[] = []
  let total: number | undefined
  for await (const page of audiencePages(context)) {
    ids.push(...page.audiences.map(({ id }) => id))
    total = page.total
  }
  return { ids, total }
}

/** Rewrites where a page says to go on. */
const nextIs = (next: unknown) => (body: unknown) =>
  Object.assign(body as object, { _page: { ...(body as { _page: object })._page, next } })

test.each([
  [{ audienceStart: 'page', audienceNext: 'string' } as const],
  [{ audienceStart: 'row', audienceNext: 'number' } as const],
])('all audiences come once, in the order of their last change, under %o', async (flags) => {
  const { context, calls } = await connectAdobe({ flags, sandbox: 'stage' })
  const { ids, total } = await readIds(context)
  expect([ids.length, new Set(ids).size]).toEqual([total, total])
  expect(calls).toHaveLength(9)
  expect(new Set(calls.map(({ query }) => query.get('sort')))).toEqual(new Set(['updateTime:desc']))
  const stride = flags.audienceStart === 'page' ? 1 : 100
  const expected = Array.from({ length: 8 }, (_page, index) => String((index + 1) * stride))
  expect(calls.slice(1).map(({ query }) => query.get('start'))).toEqual(expected)
})

test('a list of one page asks for no other', async () => {
  const { context, calls, simulator } = await connectAdobe()
  const body = { children: [{ id: 'a' }], _page: { totalCount: 1 } }
  simulator.faults.add({ path: /audiences/, effect: { kind: 'status', status: 200, body } })
  expect(await readIds(context)).toEqual({ ids: ['a'], total: 1 })
  expect(calls).toHaveLength(1)
})

test('a page that names another successor than was guessed is believed, and the rest follows one by one', async () => {
  const { context, calls, simulator } = await connectAdobe({ sandbox: 'stage' })
  // The fourth of nine pages passes over the fifth, which was asked for together with it.
  simulator.faults.add({ path: /audiences/, skip: 3, effect: { kind: 'answer', change: nextIs('5') } })
  const { ids } = await readIds(context)
  expect([ids.length, new Set(ids).size]).toEqual([800, 800])
  expect(calls.slice(-4).map(({ query }) => query.get('start'))).toEqual(['5', '6', '7', '8'])
})

test('a guessed page that fails is asked for again by itself', async () => {
  const { context, simulator } = await connectAdobe({ sandbox: 'stage' })
  simulator.faults.add({ path: /audiences/, skip: 4, effect: { kind: 'status', status: 404 } })
  const { ids, total } = await readIds(context)
  expect(new Set(ids).size).toBe(total)
})

test('a page that fails ends the reading with its error', async () => {
  const { context, simulator } = await connectAdobe({ sandbox: 'stage' })
  simulator.faults.add({ path: /audiences/, skip: 1, effect: { kind: 'status', status: 404 } })
  await expect(readIds(context)).rejects.toMatchObject({ platformStatus: 404 })
})

test('a list that leads back to a page it had is broken off', async () => {
  const { context, simulator } = await connectAdobe()
  const body = { children: [], _page: { next: 'again' } }
  simulator.faults.add({ path: /audiences/, times: 9, effect: { kind: 'status', status: 200, body } })
  await expect(readIds(context)).rejects.toMatchObject({ code: 'platform-contract' })
})
