import { describe, expect, test } from 'vitest'
import { fiveKinds } from '../aep/testing/sandbox-resources'
import { resumeActivation } from './resume-activation'
import { createScene, sevenCalls } from './testing/activation-scene'
import { canaries } from './testing/drafts'

const refused = { kind: 'status', status: 400 } as const

const credentials = {
  accessKeyId: 'AKIAEXAMPLE123456789',
  secretKey: canaries.secretKey,
  region: 'eu-west-1',
}

describe.each(sevenCalls)('stopped at the call of %s', (step, call) => {
  test('it goes on from there and ends verified, with one of each resource', async () => {
    const { activate, added, simulator, context, settle, read } = await createScene()
    simulator.faults.add({ ...call, effect: refused })
    const { id, status } = await activate()
    expect(status).toBe('failed')
    // Which of the two connections is the account is decided by the network; only it needs the secret.
    const account = { credentials }
    expect(await resumeActivation(context, id, { account })).toMatchObject({ status: 'running' })
    await settle()
    const snapshot = await read(id)
    expect(snapshot.status).toBe('verified')
    expect(snapshot.steps.find((one) => one.id === step)?.error).toBeUndefined()
    expect(await added()).toEqual(fiveKinds)
  })
})

test('what is done is not done again', async () => {
  const { activate, simulator, context, settle, wire } = await createScene()
  simulator.faults.add({ method: 'POST', path: /\/flows$/, effect: refused })
  const { id } = await activate()
  wire.forget()
  await resumeActivation(context, id)
  await settle()
  const changes = wire.calls.filter(({ method }) => method !== 'GET').map(({ method }) => method)
  expect(changes).toEqual(['POST', 'PATCH'])
})

test('a mismatch is looked at again, and only what lacks is added', async () => {
  const { activate, simulator, context, settle, read, wire, draft } = await createScene()
  const { id, dataflowId } = await (async () => {
    simulator.faults.add({
      method: 'PATCH',
      path: /\/flows\//,
      effect: { kind: 'status', status: 200, body: { id: 'x', etag: '"x"' } },
    })
    return activate()
  })()
  expect(await read(id)).toMatchObject({ status: 'mismatch' })
  expect(dataflowId).toBeDefined()
  wire.forget()
  await resumeActivation(context, id)
  await settle()
  expect(await read(id)).toMatchObject({ status: 'verified' })
  const patches = wire.calls.filter(({ method }) => method === 'PATCH')
  expect(patches).toHaveLength(1)
  expect(patches[0]?.body).toHaveLength(draft.audiences.length + draft.attributes.length)
})

describe('the secret', () => {
  async function stopAtAccount() {
    const scene = await createScene()
    scene.simulator.faults.add({ method: 'POST', path: /\/connections$/, times: 2, effect: refused })
    const { id } = await scene.activate()
    return { ...scene, id }
  }

  test('is asked for when the account is still to be created, and nothing is sent', async () => {
    const { context, id, wire, read } = await stopAtAccount()
    wire.forget()
    await expect(resumeActivation(context, id)).rejects.toMatchObject({ code: 'secret-required' })
    expect(wire.calls.filter(({ method }) => method !== 'GET')).toEqual([])
    expect(await read(id)).toMatchObject({ status: 'failed' })
  })

  test('is checked before it is used', async () => {
    const { context, id } = await stopAtAccount()
    const account = { credentials: { ...credentials, secretKey: '' } }
    await expect(resumeActivation(context, id, { account })).rejects.toMatchObject({
      fields: [expect.objectContaining({ path: 'account.credentials.secretKey' })],
    })
  })

  test('may come with another key than before', async () => {
    const { context, id, wire, settle, read } = await stopAtAccount()
    wire.forget()
    const account = { credentials: { ...credentials, accessKeyId: 'AKIAEXAMPLE000000000' } }
    await resumeActivation(context, id, { account })
    await settle()
    expect(await read(id)).toMatchObject({ status: 'verified' })
    expect(JSON.stringify(wire.calls.map(({ body }) => body))).toContain('AKIAEXAMPLE000000000')
  })

  test('is not asked for when only the answer to the account’s creation was lost', async () => {
    const { activate, simulator, context, settle, read, added } = await createScene()
    simulator.faults.add({ method: 'POST', path: /\/connections$/, effect: { kind: 'cut-after' } })
    simulator.faults.add({ method: 'POST', path: /\/connections$/, effect: { kind: 'cut-after' } })
    const lookups = { method: 'GET', path: /\/connections$/, times: 8 }
    simulator.faults.add({ ...lookups, effect: { kind: 'status', status: 400 } })
    const { id, status } = await activate()
    expect(status).toBe('failed')
    simulator.faults.clear()
    await resumeActivation(context, id)
    await settle()
    expect(await read(id)).toMatchObject({ status: 'verified' })
    expect(await added()).toEqual(fiveKinds)
  })

  test('is in no event, snapshot, plan or audit entry afterwards', async () => {
    const { context, id, settle } = await stopAtAccount()
    await resumeActivation(context, id, { account: { credentials } })
    await settle()
    const { journal, scope } = context
    const kept = await Promise.all([
      journal.activations.read(scope, id),
      journal.activations.readPlan(scope, id),
      journal.activations.readEvents(scope, id, 0),
      journal.audit.list(scope, {}, { limit: 100 }),
    ])
    expect(JSON.stringify(kept)).not.toContain(canaries.secretKey)
  })
})

test('two resumes at the same moment execute once', async () => {
  const { activate, simulator, context, settle, read, added, wire } = await createScene()
  simulator.faults.add({ method: 'POST', path: /\/flows$/, effect: refused })
  const { id } = await activate()
  wire.forget()
  const answers = await Promise.all([
    resumeActivation(context, id),
    resumeActivation(context, id),
    resumeActivation(context, id),
  ])
  expect(answers.map((answer) => answer.id)).toEqual([id, id, id])
  await settle()
  expect(await read(id)).toMatchObject({ status: 'verified' })
  expect(wire.calls.filter(({ method }) => method === 'POST')).toHaveLength(1)
  expect(await added()).toEqual(fiveKinds)
})

test('resuming what is verified changes nothing', async () => {
  const { activate, context, wire } = await createScene()
  const { id } = await activate()
  wire.forget()
  expect(await resumeActivation(context, id)).toMatchObject({ status: 'verified' })
  expect(wire.calls).toEqual([])
})

test('the trail names who went on with it', async () => {
  const { activate, simulator, context, settle } = await createScene()
  simulator.faults.add({ method: 'POST', path: /\/flows$/, effect: refused })
  const { id } = await activate()
  await resumeActivation({ ...context, actor: 'another admin' }, id)
  await settle()
  const { items } = await context.journal.audit.list(context.scope, { activationId: id }, { limit: 50 })
  expect(items.find(({ action }) => action === 'resume')).toMatchObject({ actor: 'another admin' })
  expect(items.find(({ outcome }) => outcome === 'failed')).toMatchObject({
    action: 'create',
    resourceType: 'dataflow',
    actor: context.actor,
  })
})
