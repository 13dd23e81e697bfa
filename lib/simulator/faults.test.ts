import { expect, test } from 'vitest'
import type { FaultEffect } from './faults'
import { createPipeline, kinesisAccount } from './testing/pipeline'
import { connect, flowService } from './testing/platform-client'

const accounts = `${flowService}/connections`

async function setup() {
  const client = await connect()
  const count = async () => (await client.send('GET', `${accounts}?count=true`)).json().count
  const fail = (effect: FaultEffect) =>
    client.simulator.faults.add({ method: 'POST', path: /connections$/, effect })
  const create = () => client.send('POST', accounts, { body: kinesisAccount })
  return { client, faults: client.simulator.faults, count, fail, create }
}

test('a status fault answers in place of the platform, once', async () => {
  const { count, fail, create, faults } = await setup()
  const before = await count()
  fail({ kind: 'status', status: 429, headers: { 'retry-after': '2' } })
  const answer = await create()
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '2'])
  expect(answer.json()).toEqual({ error_code: '429050', message: 'Too many requests' })
  expect([await count(), faults.pendingCount]).toEqual([before, 0])
  expect((await create()).status).toBe(201)
})

test.each([
  ['cut-before', 0],
  ['cut-after', 1],
] as const)('%s breaks the connection and leaves %i connections behind', async (kind, created) => {
  const { count, fail, create } = await setup()
  const before = await count()
  fail({ kind })
  await expect(create()).rejects.toThrow(TypeError)
  expect((await count()) - before).toBe(created)
})

test('skip lets requests through, times repeats, and faults queue up', async () => {
  const { client } = await setup()
  const effect = (status: number) => ({ kind: 'status', status }) as const
  client.simulator.faults.add({ path: /\/flows/, skip: 1, times: 2, effect: effect(503) })
  client.simulator.faults.add({ path: /\/flows/, skip: 1, effect: effect(500) })
  const statuses: number[] = []
  for (let turn = 0; turn < 5; turn += 1)
    statuses.push((await client.send('GET', `${flowService}/flows`)).status)
  expect(statuses).toEqual([200, 503, 503, 500, 200])
})

test('other methods and paths are not hit, and clear forgets', async () => {
  const { client, fail, faults } = await setup()
  fail({ kind: 'cut-before' })
  expect((await client.send('GET', accounts)).status).toBe(200)
  faults.clear()
  expect(faults.pendingCount).toBe(0)
})

test('a malformed answer hides what the platform did', async () => {
  const { count, fail, create } = await setup()
  const before = await count()
  fail({ kind: 'malformed', body: '<html>' })
  const answer = await create()
  expect(() => answer.json()).toThrow(SyntaxError)
  expect(await count()).toBe(before + 1)
})

test('an answer can be rewritten', async () => {
  const { client } = await setup()
  const { flowId } = await createPipeline(client)
  client.simulator.faults.add({
    path: /\/flows\//,
    effect: { kind: 'answer', change: () => ({ items: [] }) },
  })
  expect((await client.send('GET', `${flowService}/flows/${flowId}`)).json()).toEqual({ items: [] })
})
