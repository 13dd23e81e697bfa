import { expect, test } from 'vitest'
import { listConnections } from '../aep/connections'
import { listFlows } from '../aep/flows'
import { allItems, collect } from '../aep/pages'
import { listOrphans } from './list-orphans'
import { readBulkChange } from './read-bulk-change'
import { startActivation } from './start-activation'
import { startBulkChange } from './start-bulk-change'
import { createConsoleScene } from './testing/console-scene'
import { draftFor } from './testing/drafts'

test('connections without a dataflow are listed with age and marker, and none of them is in use', async () => {
  const { context } = await createConsoleScene()
  const { items } = await listOrphans(context)
  const flows = await collect(allItems((query) => listFlows(context.adobe, query), {}))
  const used = JSON.stringify(flows)
  for (const { id } of items) expect(used).not.toContain(id)
  expect(new Set(items.map(({ type }) => type))).toEqual(
    new Set(['connection', 'source-connection', 'target-connection']),
  )
  expect(items.some(({ activationId }) => activationId !== undefined)).toBe(true)
  expect(items.every(({ createdAt }, index) => (items[index - 1]?.createdAt ?? 0) <= (createdAt ?? 0))).toBe(
    true,
  )
})

test('accounts of source connectors are none, though they share the connection spec', async () => {
  const { context } = await createConsoleScene()
  const { items } = await listOrphans(context)
  const connections = await collect(allItems((query) => listConnections(context.adobe, query), {}))
  const names = items.flatMap(({ id }) => connections.find((connection) => connection.id === id)?.name ?? [])
  const inbound = await collect(
    allItems((query) => listFlows(context.adobe, query), {
      property: ['inheritedAttributes.properties.isDestinationFlow==false'],
    }),
  )
  expect(inbound.every(({ name }) => !names.includes(name ?? ''))).toBe(true)
  expect(names.some((name) => name.includes('Service desk'))).toBe(false)
})

test('selected ones are deleted, accounts after what is built on them', async () => {
  const { context, settle, wire } = await createConsoleScene()
  const { items } = await listOrphans(context)
  wire.forget()
  const chosen = items.map(({ id, name, type }) => ({ id, name, type }))
  const { id } = await startBulkChange(context, { action: 'clean-up', items: chosen, withAccounts: false })
  await settle()
  const report = await readBulkChange(context, id)
  expect(report.items.map(({ status, note }) => [status, note])).toEqual(
    chosen.map(() => ['done', undefined]),
  )
  const deleted = wire.calls.filter(({ method }) => method === 'DELETE').map(({ path }) => path)
  const lastEnd = deleted.findLastIndex((path) => !path.includes('/connections/'))
  const firstAccount = deleted.findIndex((path) => path.includes('/connections/'))
  expect(firstAccount).toBeGreaterThan(lastEnd)
  expect((await listOrphans(context)).items).toEqual([])
})

test('what somebody has come to use meanwhile stays, and the report says who', async () => {
  const { context, settle, dataflows } = await createConsoleScene()
  const account = dataflows.find(({ destination }) => destination !== undefined)?.account
  const items = [{ id: account?.id ?? '', name: 'An account in use', type: 'connection' }] as const
  const { id } = await startBulkChange(context, {
    action: 'clean-up',
    items: [...items],
    withAccounts: false,
  })
  await settle()
  const { items: report } = await readBulkChange(context, id)
  expect(report).toMatchObject([
    { status: 'failed', note: expect.stringMatching(/^It stays: the dataflow .+ uses? it\.$/) },
  ])
})

test('what an activation that is not over has made is marked, and stays', async () => {
  const { context, settle, simulator } = await createConsoleScene()
  simulator.faults.add({
    method: 'POST',
    path: /\/flows$/,
    times: 9,
    effect: { kind: 'refusal', code: 'permission' },
  })
  const { id: activationId } = await startActivation(context, await draftFor(context, 'amazon-kinesis'))
  await settle()
  const { items } = await listOrphans(context)
  const own = items.filter((orphan) => orphan.activationId === activationId)
  expect(own.length).toBeGreaterThan(1)
  expect(own.every(({ isBeingMade }) => isBeingMade)).toBe(true)
  const target = own
    .filter(({ type }) => type === 'target-connection')
    .map(({ id, name, type }) => ({ id, name, type }))
  const { id } = await startBulkChange(context, { action: 'clean-up', items: target, withAccounts: false })
  await settle()
  const { items: report } = await readBulkChange(context, id)
  expect(report[0]).toMatchObject({ status: 'failed', note: expect.stringContaining('is not over') })
})
