import { expect, onTestFinished, test } from 'vitest'
import { fiveKinds } from '../aep/testing/sandbox-resources'
import { LeaseLostError } from '../journal/lease'
import type { Abandoned } from '../journal/leases'
import { startEntry } from '../journal/testing/new-activation'
import { openTestJournal } from '../journal/testing/test-journal'
import { hold } from '../simulator/testing/hold'
import type { OperationContext } from './context'
import { recordEvent } from './record-event'
import { startActivation } from './start-activation'
import { type TakeoverWaits, takeOver } from './take-over'
import { createScene } from './testing/activation-scene'
import { undoActivation } from './undo-activation'

/**
 * An activation whose first server falls silent while a call is held: it renews nothing any more and is asked to do
 * nothing, as if it had been killed. A second server stands by, with a journal connection of its own.
 */
async function setup({ hasSession = true, leaseMs = 400, call = { method: 'POST', path: /\/flows$/ } } = {}) {
  const scene = await createScene({ leaseMs })
  const { context, simulator } = scene
  const dead = new AbortController()
  const silent: OperationContext = {
    ...context,
    adobe: { ...context.adobe, signal: dead.signal },
    reportError: () => undefined,
    journal: {
      ...context.journal,
      leases: { ...context.journal.leases, renew: async () => true, release: async () => undefined },
    },
  }
  const { reached } = hold(simulator.faults, call, 'after')
  const { id } = await startActivation(silent, scene.draft)
  await reached
  dead.abort(new Error('killed'))
  const journal = openTestJournal()
  onTestFinished(() => journal.close())
  const second = { ...context, journal }
  const contextFor = async ({ scope }: Abandoned) =>
    hasSession && scope.orgId === context.scope.orgId ? second : undefined
  const waits: TakeoverWaits = new Map()
  const turn = async () => {
    await journal.leases.interruptAbandoned(context.now())
    await takeOver({ journal, contextFor, reportError: context.reportError, waits })
    await scene.settle()
  }
  const expire = () => new Promise((resolve) => setTimeout(resolve, 500))
  return { ...scene, id, second, silent, turn, expire, waits }
}

test('a lease that still holds is respected', async () => {
  const { turn, read, id } = await setup({ leaseMs: 20_000 })
  await turn()
  expect(await read(id)).toMatchObject({ status: 'running' })
})

test('when the lease is over, another server finishes the activation, and nothing is there twice', async () => {
  const { turn, expire, read, id, added } = await setup()
  await expire()
  await turn()
  expect(await read(id)).toMatchObject({ status: 'verified' })
  expect(await added()).toEqual(fiveKinds)
})

test('the takeover is told as it happened', async () => {
  const { turn, expire, id, context } = await setup()
  await expire()
  await turn()
  const events = await context.journal.activations.readEvents(context.scope, id, 0)
  const types = events?.map(({ event }) => event.type)
  expect(types?.slice(types.indexOf('interrupted'), types.indexOf('interrupted') + 2)).toEqual([
    'interrupted',
    'resumed',
  ])
  expect(events?.find(({ event }) => event.type === 'resumed')?.event).not.toHaveProperty('actor')
})

test('without a session of the credential it waits, and says that it is interrupted', async () => {
  const { turn, expire, read, id } = await setup({ hasSession: false })
  await expire()
  await turn()
  expect(await read(id)).toMatchObject({ status: 'interrupted', interruption: 'server-stopped' })
})

test('when a secret is needed it waits for a person', async () => {
  // Both connections are refused, so the account is certainly not there.
  const { context, simulator, draft, settle, read, wire } = await createScene()
  simulator.faults.add({
    method: 'POST',
    path: /\/connections$/,
    times: 2,
    effect: { kind: 'status', status: 400 },
  })
  const { id } = await startActivation(context, draft)
  await settle()
  const lease = await context.journal.leases.acquire(context.scope, id, context.now())
  if (!lease) throw new Error('the lease is held')
  await context.journal.activations.append(lease, {
    type: 'interrupted',
    at: context.now(),
    reason: 'server-stopped',
  })
  await context.journal.leases.release(lease)
  wire.forget()
  await takeOver({
    journal: context.journal,
    contextFor: async ({ id: one }) => (one === id ? context : undefined),
    reportError: context.reportError,
    waits: new Map(),
  })
  await settle()
  expect(await read(id)).toMatchObject({ status: 'interrupted' })
  expect(wire.calls.filter(({ method }) => method !== 'GET')).toEqual([])
})

test('a platform that fails for a while uses up no takeover, and is not asked at every turn', async () => {
  const { turn, expire, read, id, simulator, waits, wire } = await setup()
  await expire()
  const lookups = { method: 'GET', path: /\/flowservice\//, times: 99 }
  simulator.faults.add({ ...lookups, effect: { kind: 'status', status: 400 } })
  for (let turns = 0; turns < 5; turns += 1) await turn()
  const asked = wire.calls.length
  await turn()
  expect(wire.calls).toHaveLength(asked)
  simulator.faults.clear()
  waits.clear()
  await turn()
  if ((await read(id)).status !== 'verified') await turn()
  expect(['verified', 'failed']).toContain((await read(id)).status)
})

test('an undo that was asked for before the server fell silent is what goes on', async () => {
  const { turn, expire, read, id, context, resources, before } = await setup()
  await context.journal.activations.requestUndo(context.scope, id, startEntry)
  await expire()
  await turn()
  expect(await read(id)).toMatchObject({ status: 'undone' })
  expect(await resources()).toEqual(before)
})

test('an undo that was interrupted goes on as an undo', async () => {
  const { turn, expire, read, id, second, settle, resources, before } = await setup()
  await expire()
  await undoActivation({ ...second, handOver: AbortSignal.abort() }, id)
  await settle()
  expect(await read(id)).toMatchObject({
    status: 'undo-interrupted',
    interruption: 'server-shut-down',
  })
  await turn()
  expect(await read(id)).toMatchObject({ status: 'undone' })
  expect(await resources()).toEqual(before)
})

test('a server that is stopped in order leaves the rest to the next one', async () => {
  const scene = await createScene()
  const call = { method: 'POST', path: /\/flows$/ }
  const { reached, letGo } = hold(scene.simulator.faults, call, 'after')
  const { id } = await startActivation(scene.context, scene.draft)
  await reached
  scene.beginHandOver()
  letGo()
  await scene.settle()
  const snapshot = await scene.read(id)
  expect(snapshot).toMatchObject({ status: 'interrupted', interruption: 'server-shut-down' })
  expect(snapshot.dataflowId).toBeDefined()
  const next = { ...scene.context, handOver: new AbortController().signal }
  await takeOver({
    journal: next.journal,
    waits: new Map(),
    contextFor: async ({ scope }) => (scope.orgId === next.scope.orgId ? next : undefined),
    reportError: next.reportError,
  })
  await scene.settle()
  expect(await scene.read(id)).toMatchObject({ status: 'verified' })
})

test('a server that was thought dead writes nothing any more', async () => {
  const { turn, expire, id, context, read } = await setup()
  const lease = { scope: context.scope, activationId: id, holder: 'the name of another time' }
  await expire()
  await turn()
  expect(await read(id)).toMatchObject({ status: 'verified' })
  const count = async () => (await context.journal.activations.readEvents(context.scope, id, 0))?.length
  const before = await count()
  await expect(recordEvent(context, lease, { type: 'failed' })).rejects.toThrow(LeaseLostError)
  expect(await count()).toBe(before)
  expect(await context.journal.leases.renew(lease)).toBe(false)
})
