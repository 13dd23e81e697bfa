import { expect, onTestFinished, test } from 'vitest'
import { fiveKinds } from '../aep/testing/sandbox-resources'
import type { Abandoned } from '../journal/leases'
import { openTestJournal } from '../journal/testing/test-journal'
import { hold } from '../simulator/testing/hold'
import type { OperationContext } from './context'
import { startActivation } from './start-activation'
import { takeOver } from './take-over'
import { createScene } from './testing/activation-scene'
import { undoActivation } from './undo-activation'

/**
 * An activation whose first server falls silent while a call is held: it renews nothing any more and is asked to do
 * nothing, as if it had been killed. A second server stands by, with a journal connection of its own.
 */
async function setup({ hasSession = true, call = { method: 'POST', path: /\/flows$/ } } = {}) {
  const scene = await createScene({ leaseMs: 400 })
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
  const turn = async () => {
    await takeOver({ journal, now: context.now, contextFor, reportError: context.reportError })
    await scene.settle()
  }
  const expire = () => new Promise((resolve) => setTimeout(resolve, 500))
  return { ...scene, id, second, turn, expire }
}

test('a lease that still holds is respected', async () => {
  const { turn, read, id } = await setup()
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
  const { turn, expire, read, id, wire } = await setup({
    call: { method: 'POST', path: /\/connections$/ },
  })
  await expire()
  await turn()
  const snapshot = await read(id)
  const account = snapshot.steps.find((step) => step.id === 'account-connection')
  // The held call is that of the profile store or of the account, whichever the network brought first.
  expect(snapshot.status).toBe(account?.resourceId === undefined ? 'interrupted' : 'verified')
  expect(wire.calls.filter(({ path }) => path.endsWith('/flows')).length).toBeLessThanOrEqual(1)
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
    now: next.now,
    contextFor: async ({ scope }) => (scope.orgId === next.scope.orgId ? next : undefined),
    reportError: next.reportError,
  })
  await scene.settle()
  expect(await scene.read(id)).toMatchObject({ status: 'verified' })
})

test('a server that was thought dead writes nothing any more', async () => {
  const { turn, expire, id, context, read } = await setup()
  const before = await context.journal.activations.readEvents(context.scope, id, 0)
  await expire()
  await turn()
  expect(await read(id)).toMatchObject({ status: 'verified' })
  const after = await context.journal.activations.readEvents(context.scope, id, before?.length ?? 0)
  expect(after?.[0]?.event.type).toBe('interrupted')
})
