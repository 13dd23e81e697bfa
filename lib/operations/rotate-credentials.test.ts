import { expect, onTestFinished, test } from 'vitest'
import { createConnection, getConnection, listConnections, patchConnection } from '../aep/connections'
import { deleteFlow } from '../aep/flows'
import { createSourceConnection } from '../aep/source-connections'
import { createPipeline, kinesisAccount, kinesisSpec } from '../aep/testing/pipeline'
import type { SimulatorFlags } from '../simulator/flags'
import { checkAccount } from './check-account'
import { deleteAccount } from './delete-account'
import { describeAccount } from './describe-account'
import { rotateCredentials } from './rotate-credentials'
import { createSimulatedContext } from './testing/simulated-context'

const fresh = {
  accessKeyId: 'AKIAFRESH12345678901',
  secretKey: 'canary-secret-key-0003',
  region: 'eu-west-1',
}
/** The simulated vendor turns this secret down. */
const revoked = { ...fresh, secretKey: 'REVOKED' }

async function setup(flags: Partial<SimulatorFlags> = {}) {
  const scene = await createSimulatedContext(flags)
  onTestFinished(scene.close)
  const { context } = scene
  const { flow, account, target } = await createPipeline(context.adobe)
  const { etag } = await describeAccount(context, account.id)
  scene.wire.forget()
  const rotate = (credentials: Record<string, unknown>) =>
    rotateCredentials(context, account.id, { credentials, etag })
  const trail = async () => (await context.journal.audit.list(context.scope, {}, { limit: 50 })).items
  const trials = async () =>
    (await listConnections(context.adobe, { limit: 100 })).items.filter(({ name }) =>
      name?.startsWith('Trial of'),
    )
  return { ...scene, id: account.id, flowId: flow.id, targetId: target.id, rotate, trail, trials }
}

test('new keys are tried on an account of their own, then put in place as a whole, then checked', async () => {
  const { rotate, wire, trail, trials, context, id, flowId } = await setup()
  expect(await rotate(fresh)).toMatchObject({
    outcome: 'verified',
    affected: [{ id: flowId, name: 'Loyalty to Kinesis' }],
    leftoverId: undefined,
  })
  const writes = wire.calls.filter(({ method }) => method !== 'GET').map(({ method, body }) => [method, body])
  expect(writes).toEqual([
    ['POST', expect.objectContaining({ auth: { specName: kinesisAccount.auth.specName, params: fresh } })],
    ['DELETE', undefined],
    ['PATCH', [{ op: 'replace', path: '/auth/params', value: fresh }]],
  ])
  expect(await trials()).toEqual([])
  const entries = await trail()
  expect(entries.map(({ action }) => action)).toEqual(['check', 'update', 'delete', 'create'])
  expect(JSON.stringify(entries)).not.toContain(fresh.secretKey)
  const { lastCheck, label } = await describeAccount(context, id)
  expect(lastCheck).toMatchObject({ works: true })
  expect(label).toContain('8901')
})

test('a failing new key never replaces a working one', async () => {
  const { rotate, wire, trials, context, id } = await setup()
  await expect(rotate(revoked)).rejects.toMatchObject({ code: 'new-credentials-refused' })
  expect(wire.calls.filter(({ method }) => method === 'PATCH')).toEqual([])
  expect(await trials()).toEqual([])
  expect(await checkAccount(context, id)).toMatchObject({ works: true })
})

test('keys that are not complete are told at their fields before anything is sent', async () => {
  const { rotate, wire } = await setup()
  await expect(rotate({ accessKeyId: 'short', region: 'eu-west-1' })).rejects.toMatchObject({
    fields: [{ path: 'credentials.accessKeyId' }, { path: 'credentials.secretKey' }],
  })
  expect(wire.calls.filter(({ method }) => method !== 'GET')).toEqual([])
})

test('an account that somebody else changed since it was seen is left alone', async () => {
  const { rotate, context, id, trials } = await setup()
  const { etag = '' } = await getConnection(context.adobe, id)
  await patchConnection(context.adobe, {
    id,
    etag,
    operations: [
      { op: 'replace', path: '/auth/params', value: { ...fresh, accessKeyId: 'AKIATHEIRS1234567890' } },
    ],
  })
  await expect(rotate(fresh)).rejects.toMatchObject({ code: 'account-changed-meanwhile' })
  expect((await describeAccount(context, id)).label).toContain('7890')
  expect(await trials()).toEqual([])
})

test.each([
  ['after the switch', { kind: 'cut-after' }, 1],
  ['before the switch', { kind: 'cut-before' }, 2],
] as const)(
  'a connection that breaks %s leaves the new keys in place, sent once',
  async (_, effect, sends) => {
    const { rotate, simulator, wire } = await setup()
    simulator.faults.add({ method: 'PATCH', path: /\/connections\//, effect })
    expect(await rotate(fresh)).toMatchObject({ outcome: 'verified' })
    expect(wire.calls.filter(({ method }) => method === 'PATCH')).toHaveLength(sends)
  },
)

test('when the account fails with keys that had passed, the answer says that they are in place and broken', async () => {
  const { rotate, simulator, trail } = await setup()
  simulator.faults.add({
    path: /\/test$/,
    skip: 1,
    effect: { kind: 'answer', change: () => ({ result: false }) },
  })
  expect(await rotate(fresh)).toMatchObject({ outcome: 'broken', affected: [{ name: 'Loyalty to Kinesis' }] })
  expect((await trail())[0]).toMatchObject({ action: 'check', after: { works: false } })
})

test('a switch that is only accepted is not checked before it shows', async () => {
  const { rotate } = await setup({ patchAnswer: 202, patchDelayMs: 3_000 })
  expect(await rotate(fresh)).toMatchObject({ outcome: 'verified' })
})

test('a switch that does not show is not called verified', async () => {
  const { rotate } = await setup({ patchAnswer: 202, patchDelayMs: 60_000 })
  expect(await rotate(fresh)).toMatchObject({ outcome: 'unverified' })
})

test('a trial account that cannot be deleted is named', async () => {
  const { rotate, simulator, trials } = await setup()
  simulator.faults.add({
    method: 'DELETE',
    path: /\/connections\//,
    times: 10,
    effect: { kind: 'refusal', code: 'permission' },
  })
  const { outcome, leftoverId } = await rotate(fresh)
  expect(outcome).toBe('verified')
  expect((await trials()).map(({ id }) => id)).toEqual([leftoverId])
})

test('a trial account that Adobe takes for one in use is named, and the trail says that it stayed', async () => {
  const { rotate, simulator, trials, trail } = await setup({ errorForm: 'older' })
  simulator.faults.add({
    method: 'DELETE',
    path: /\/connections\//,
    times: 10,
    effect: { kind: 'refusal', code: 'FLOW-1418-400' },
  })
  const { leftoverId } = await rotate(fresh)
  expect(leftoverId).toEqual(expect.any(String))
  expect((await trials()).map(({ id }) => id)).toEqual([leftoverId])
  expect((await trail()).find(({ action }) => action === 'delete')).toMatchObject({
    outcome: 'failed',
    resourceId: leftoverId,
    requestId: expect.any(String),
  })
})

test('an account in use is not deleted, and what uses it is named; without it, its loose targets go along', async () => {
  const { context, id, flowId, targetId, wire, trail } = await setup()
  await expect(deleteAccount(context, id)).rejects.toMatchObject({
    code: 'still-in-use',
    detail: expect.stringContaining('“Loyalty to Kinesis”'),
  })
  expect(wire.calls.filter(({ method }) => method === 'DELETE')).toEqual([])
  await deleteFlow(context.adobe, flowId)
  expect(await describeAccount(context, id)).toMatchObject({
    dataflows: [],
    unusedTargets: [{ id: targetId }],
  })
  await deleteAccount(context, id)
  await expect(describeAccount(context, id)).rejects.toMatchObject({ code: 'resource-gone' })
  const entries = (await trail()).map(({ action, resourceType }) => [action, resourceType])
  expect(entries).toEqual([
    ['delete', 'connection'],
    ['delete', 'target-connection'],
  ])
})

test('an account of a source connector is none of ours', async () => {
  const { context } = await setup()
  const base = await createConnection(context.adobe, { ...kinesisAccount, name: 'Incoming' })
  await createSourceConnection(context.adobe, {
    name: 'Incoming',
    description: '',
    connectionSpec: kinesisSpec,
    baseConnectionId: base.id,
    data: { format: 'json' },
    params: {},
  })
  for (const operation of [describeAccount, deleteAccount, checkAccount]) {
    await expect(operation(context, base.id)).rejects.toMatchObject({ code: 'not-found' })
  }
})
