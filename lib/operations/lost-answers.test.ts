import { describe, expect, test } from 'vitest'
import { fiveKinds } from '../aep/testing/sandbox-resources'
import type { FaultEffect } from '../simulator/faults'
import { createScene, sevenCalls } from './testing/activation-scene'

const mishaps: readonly (readonly [name: string, effect: FaultEffect])[] = [
  ['the connection is cut before the platform acts', { kind: 'cut-before' }],
  ['the platform acts and the connection is cut', { kind: 'cut-after' }],
  ['no answer comes before the deadline', { kind: 'hang' }],
  ['the platform acts and its answer is garbled', { kind: 'malformed', body: '<html>' }],
  ['429 with Retry-After', { kind: 'status', status: 429, headers: { 'retry-after': '2' } }],
  ['429 without it', { kind: 'status', status: 429 }],
  ['500', { kind: 'status', status: 500 }],
  ['503', { kind: 'status', status: 503 }],
]

describe.each(sevenCalls)('at the call of %s', (_step, call) => {
  test.each(mishaps)('%s: the activation ends verified, with one of each resource', async (_name, effect) => {
    const { activate, added, simulator } = await createScene(
      effect.kind === 'hang' ? { attemptTimeoutMs: 600 } : {},
    )
    simulator.faults.add({ ...call, effect })
    const snapshot = await activate()
    expect(simulator.faults.pendingCount).toBe(0)
    expect(snapshot.status).toBe('verified')
    expect(await added()).toEqual(fiveKinds)
  })
})

test('two calls whose effect shows late leave nothing double, and the trail names what was removed', async () => {
  const { activate, added, simulator, wire, context } = await createScene()
  const lostDeletion = { method: 'DELETE', path: /\/targetConnections\// }
  simulator.faults.add({ ...lostDeletion, effect: { kind: 'status', status: 503 } })
  const isLookup = { method: 'GET', path: /\/targetConnections$/ }
  simulator.faults.add({ method: 'POST', path: /\/targetConnections$/, effect: { kind: 'cut-after' } })
  simulator.faults.add({
    ...isLookup,
    times: 3,
    effect: { kind: 'answer', change: () => ({ items: [] }) },
  })
  expect(await activate()).toMatchObject({ status: 'verified' })
  const posts = wire.calls.filter(
    ({ method, path }) => method === 'POST' && path.endsWith('/targetConnections'),
  )
  expect(posts).toHaveLength(2)
  expect(await added()).toEqual(fiveKinds)
  const filter = { action: 'delete', resourceType: 'target-connection' } as const
  const { items } = await context.journal.audit.list(context.scope, filter, { limit: 10 })
  expect(items).toHaveLength(1)
})
