import { describe, expect, test } from 'vitest'
import { fiveKinds } from '../aep/testing/sandbox-resources'
import type { FaultEffect } from '../simulator/faults'
import { hold } from '../simulator/testing/hold'
import { resumeActivation } from './resume-activation'
import { startActivation } from './start-activation'
import { createScene, sevenCalls } from './testing/activation-scene'
import { undoActivation } from './undo-activation'

const refused = { kind: 'status', status: 400 } as const

describe.each(sevenCalls)('stopped at the call of %s', (_step, call) => {
  test('undo leaves the sandbox exactly as it was', async () => {
    const { activate, simulator, context, settle, read, resources, before } = await createScene()
    simulator.faults.add({ ...call, effect: refused })
    const { id } = await activate()
    await undoActivation(context, id)
    await settle()
    expect(await read(id)).toMatchObject({ status: 'undone' })
    expect(await resources()).toEqual(before)
  })
})

test('it deletes dataflow, then target and source, then the connections, and reads each back', async () => {
  const { activate, simulator, context, settle, wire } = await createScene()
  simulator.faults.add({ method: 'GET', path: /\/flows\/[^/]+$/, effect: refused })
  const { id } = await activate()
  wire.forget()
  await undoActivation(context, id)
  await settle()
  const kindOf = (path: string) => path.split('/').at(-2)
  const deleted = wire.calls.filter(({ method }) => method === 'DELETE').map(({ path }) => kindOf(path))
  expect([deleted[0], new Set(deleted.slice(1, 3)), deleted.slice(3)]).toEqual([
    'flows',
    new Set(['sourceConnections', 'targetConnections']),
    ['connections', 'connections'],
  ])
  expect(wire.calls.filter(({ method }) => method === 'GET').length).toBeGreaterThanOrEqual(5)
})

const mishaps: readonly (readonly [name: string, effect: FaultEffect])[] = [
  ['cut before', { kind: 'cut-before' }],
  ['cut after', { kind: 'cut-after' }],
  ['no answer', { kind: 'hang' }],
  ['429', { kind: 'status', status: 429 }],
  ['500', { kind: 'status', status: 500 }],
]

test.each(mishaps)('a deletion that meets “%s” is made certain all the same', async (_name, effect) => {
  const { activate, simulator, context, settle, read, resources, before } = await createScene(
    effect.kind === 'hang' ? { attemptTimeoutMs: 600 } : {},
  )
  simulator.faults.add({ method: 'GET', path: /\/flows\/[^/]+$/, effect: refused })
  const { id } = await activate()
  for (const path of [/\/flows\//, /\/targetConnections\//, /\/connections\//]) {
    simulator.faults.add({ method: 'DELETE', path, effect })
  }
  await undoActivation(context, id)
  await settle()
  expect(await read(id)).toMatchObject({ status: 'undone' })
  expect(await resources()).toEqual(before)
})

test('an undo that fails can be gone on with', async () => {
  const { activate, simulator, context, settle, read, resources, before } = await createScene()
  simulator.faults.add({ method: 'GET', path: /\/flows\/[^/]+$/, effect: refused })
  const { id } = await activate()
  simulator.faults.add({ method: 'DELETE', path: /\/targetConnections\//, effect: refused })
  await undoActivation(context, id)
  await settle()
  expect(await read(id)).toMatchObject({ status: 'undo-failed' })
  await undoActivation(context, id)
  await settle()
  expect(await read(id)).toMatchObject({ status: 'undone' })
  expect(await resources()).toEqual(before)
})

test('a reused source and a reused account are never touched', async () => {
  const first = await createScene()
  const { activate, simulator, context, settle, read } = first
  const done = await activate()
  const account = done.steps.find(({ id }) => id === 'account-connection')?.resourceId
  const standing = await first.resources()
  const draft = {
    ...first.draft,
    source: 'reuse' as const,
    account: { kind: 'existing' as const, connectionId: account ?? '' },
  }
  simulator.faults.add({ method: 'GET', path: /\/flows\/[^/]+$/, effect: refused })
  const { id } = await startActivation(context, draft)
  await settle()
  await undoActivation(context, id)
  await settle()
  expect(await read(id)).toMatchObject({ status: 'undone' })
  expect(await first.resources()).toEqual(standing)
})

test('what others have come to depend on is kept, with what it is built on', async () => {
  const { activate, simulator, context, settle, read, draft, added } = await createScene()
  simulator.faults.add({ method: 'POST', path: /\/flows$/, effect: refused })
  const { id, steps } = await activate()
  const accountId = steps.find((step) => step.id === 'account-connection')?.resourceId ?? ''
  await startActivation(context, {
    ...draft,
    name: 'Another feed',
    account: { kind: 'existing', connectionId: accountId },
  })
  await settle()
  await undoActivation(context, id)
  await settle()
  const snapshot = await read(id)
  expect(snapshot.status).toBe('undone')
  expect(snapshot.steps.find((step) => step.id === 'account-connection')).toMatchObject({ status: 'kept' })
  expect(await added()).toEqual(fiveKinds)
})

test('while it runs, an undo is heard at the next step', async () => {
  const { activate, simulator, context, settle, read, resources, before } = await createScene()
  const call = { method: 'POST', path: /\/targetConnections$/ }
  const { reached, letGo } = hold(simulator.faults, call, 'after')
  const activation = activate()
  await reached
  const [running] = await context.journal.activations.list(context.scope, { limit: 1 })
  const id = running?.id ?? ''
  expect(await undoActivation(context, id)).toMatchObject({
    status: 'running',
    undoRequestedBy: context.actor,
  })
  letGo()
  await activation
  await settle()
  expect(await read(id)).toMatchObject({ status: 'undone' })
  expect(await resources()).toEqual(before)
})

test('pressing twice is harmless', async () => {
  const { activate, simulator, context, settle, read, wire } = await createScene()
  simulator.faults.add({ method: 'POST', path: /\/flows$/, effect: refused })
  const { id } = await activate()
  wire.forget()
  await Promise.all([undoActivation(context, id), undoActivation(context, id)])
  await settle()
  await undoActivation(context, id)
  await settle()
  expect(await read(id)).toMatchObject({ status: 'undone' })
  expect(wire.calls.filter(({ method }) => method === 'DELETE')).toHaveLength(4)
})

test('a verified activation is not undone: its dataflow exports', async () => {
  const { activate, context } = await createScene()
  const { id } = await activate()
  await expect(undoActivation(context, id)).rejects.toMatchObject({ code: 'activation-verified' })
})

test('what is being undone is not resumed', async () => {
  const { activate, simulator, context, settle } = await createScene()
  simulator.faults.add({ method: 'POST', path: /\/flows$/, effect: refused })
  const { id } = await activate()
  await undoActivation(context, id)
  await expect(resumeActivation(context, id)).rejects.toMatchObject({ code: 'activation-being-undone' })
  await settle()
  await expect(resumeActivation(context, id)).rejects.toMatchObject({ code: 'activation-being-undone' })
})

test('the trail names each deletion and the id the platform can look it up by', async () => {
  const { activate, simulator, context, settle } = await createScene()
  simulator.faults.add({ method: 'POST', path: /\/flows$/, effect: refused })
  const { id } = await activate()
  await undoActivation(context, id)
  await settle()
  const filter = { activationId: id, action: 'delete' } as const
  const { items } = await context.journal.audit.list(context.scope, filter, { limit: 50 })
  expect(items).toHaveLength(4)
  for (const item of items)
    expect(item).toMatchObject({ requestId: expect.any(String), resourceId: expect.any(String) })
})
