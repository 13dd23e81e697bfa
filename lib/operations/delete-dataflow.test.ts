import { expect, test } from 'vitest'
import { getConnection } from '../aep/connections'
import { getFlow } from '../aep/flows'
import { draftContentSchema } from '../destinations/draft-content'
import type { OperationContext } from './context'
import { deleteDataflow } from './delete-dataflow'
import { describeDataflow } from './describe-dataflow'
import { deletedDataflowKeptMs, listDeletedDataflows } from './list-deleted-dataflows'
import { planDeletion } from './plan-deletion'
import { recreateDataflow } from './recreate-dataflow'
import { startActivation } from './start-activation'
import { createConsoleScene } from './testing/console-scene'
import { canaries, draftFor } from './testing/drafts'

/** A dataflow with an account of its own, made here. */
async function setup(flags: Parameters<typeof createConsoleScene>[0] = {}) {
  const scene = await createConsoleScene(flags)
  const { context, settle, wire } = scene
  const { id: activationId } = await startActivation(context, await draftFor(context, 'amazon-kinesis'))
  await settle()
  const snapshot = await context.journal.activations.read(context.scope, activationId)
  const idOf = (step: string) => snapshot?.steps.find(({ id }) => id === step)?.resourceId ?? ''
  wire.forget()
  return {
    ...scene,
    id: idOf('dataflow'),
    accountId: idOf('account-connection'),
    targetId: idOf('target-connection'),
  }
}

async function deletedOf(context: OperationContext) {
  return (await listDeletedDataflows(context, { limit: 50 })).items
}

const refusals = [
  ['busy', { kind: 'status', status: 429 }, 'Adobe is busy'],
  ['without the permission', { kind: 'refusal', code: 'permission' }, 'A permission is missing'],
] as const

test('the plan says what goes along and what stays', async () => {
  const { context, id, accountId, targetId } = await setup()
  const { plan } = await planDeletion(context, id)
  expect(plan.removes.map(({ type, id: own }) => [type, own])).toEqual([
    ['target-connection', targetId],
    ['connection', accountId],
  ])
  expect(plan.keeps).toMatchObject([{ type: 'source-connection', because: 'profile-source' }])
  expect(plan.audiences).toHaveLength(2)
})

test('an account that other dataflows use stays, and they are named', async () => {
  const { context, enabled } = await createConsoleScene()
  const { plan } = await planDeletion(context, enabled.id)
  const account = plan.keeps.find(({ type }) => type === 'connection')
  expect(account?.because).toBe('dataflows')
  expect(account?.users.length).toBeGreaterThan(0)
  expect(plan.removes.map(({ type }) => type)).toEqual(['target-connection'])
})

test.each([{}, { deleteAnswer: 202, deleteDelayMs: 1_000 }] as const)(
  'dataflow, target and account are deleted in this order, each read back, with %j',
  async (flags) => {
    const { context, id, accountId, targetId, wire, trail } = await setup(flags)
    const report = await deleteDataflow(context, id, { account: 'delete' })
    expect(report.connections.map(({ type, result }) => [type, result])).toEqual([
      ['target-connection', 'deleted'],
      ['connection', 'deleted'],
    ])
    const deleted = wire.calls.filter(({ method }) => method === 'DELETE').map(({ path }) => path)
    expect(deleted.map((path) => path.split('/').at(-1))).toEqual([id, targetId, accountId])
    await expect(getFlow(context.adobe, id)).rejects.toMatchObject({ code: 'resource-gone' })
    const [account, target, dataflow] = await trail()
    expect([account, target, dataflow].map((event) => event?.resourceType)).toEqual([
      'connection',
      'target-connection',
      'dataflow',
    ])
    expect(dataflow).toMatchObject({ action: 'delete', outcome: 'succeeded', before: { state: 'enabled' } })
  },
)

test('an account is kept unless its deletion is asked for', async () => {
  const { context, id, accountId } = await setup()
  await deleteDataflow(context, id, { account: 'keep' })
  expect(await getConnection(context.adobe, accountId)).toMatchObject({ id: accountId })
})

test('a target that cannot be deleted is told beside the dataflow that is, and its account stays', async () => {
  const { context, id, simulator } = await setup()
  const path = /\/targetConnections\/[^/]+$/
  simulator.faults.add({ method: 'DELETE', path, effect: { kind: 'status', status: 500 }, times: 3 })
  const { connections } = await deleteDataflow(context, id, { account: 'delete' })
  expect(connections.map(({ result }) => result)).toEqual(['failed', 'kept'])
  const again = await deleteDataflow(context, id, { account: 'delete' })
  expect(again.connections.map(({ result }) => result)).toEqual(['deleted', 'deleted'])
})

test.each(refusals)(
  'a platform that is %s in the middle does not make a deleted dataflow look as if it were there',
  async (_why, effect, title) => {
    const { context, id, targetId, simulator, trail } = await setup()
    simulator.faults.add({ method: 'DELETE', path: /\/targetConnections\//, times: 50, effect })
    const { connections } = await deleteDataflow(context, id, { account: 'delete' })
    expect(connections).toMatchObject([
      {
        id: targetId,
        result: 'failed',
        detail: expect.stringContaining(title),
        requestId: expect.any(String),
      },
      { type: 'connection', result: 'kept' },
    ])
    await expect(getFlow(context.adobe, id)).rejects.toMatchObject({ code: 'resource-gone' })
    expect(await deletedOf(context)).toMatchObject([{ id }])
    expect((await trail())[0]).toMatchObject({ resourceType: 'target-connection', outcome: 'failed' })
  },
)

test.each(refusals)(
  'a deletion that could not be looked at, by a platform that is %s, can be recreated and gone on with',
  async (_why, effect) => {
    const { context, id, simulator, trail } = await setup()
    // The plan has read the dataflow by the time the deletion is looked at.
    simulator.faults.add({ method: 'GET', path: /\/flows\/[^/]+$/, skip: 1, times: 50, effect })
    await expect(deleteDataflow(context, id, { account: 'keep' })).rejects.toMatchObject({
      requestId: expect.any(String),
    })
    expect((await trail())[0]).toMatchObject({ resourceType: 'dataflow', outcome: 'unknown' })
    simulator.faults.clear()
    const { connections } = await deleteDataflow(context, id, { account: 'keep' })
    expect(connections).toMatchObject([{ type: 'target-connection', result: 'deleted' }])
    expect(await deletedOf(context)).toMatchObject([{ id }])
  },
)

test.each(refusals)(
  'a deletion without an answer that is refused at the next try, by a platform that is %s, may still have been one',
  async (_why, effect) => {
    const { context, id, simulator, trail } = await setup()
    const deletion = { method: 'DELETE', path: /\/flows\// }
    simulator.faults.add({ ...deletion, effect: { kind: 'cut-before' } })
    simulator.faults.add({ ...deletion, times: 50, effect })
    await expect(deleteDataflow(context, id, { account: 'keep' })).rejects.toMatchObject({
      requestId: expect.any(String),
    })
    expect((await trail())[0]).toMatchObject({ resourceType: 'dataflow', outcome: 'unknown' })
    simulator.faults.clear()
    await deleteDataflow(context, id, { account: 'keep' })
    expect(await deletedOf(context)).toMatchObject([{ id }])
  },
)

test('a deletion that is refused leaves no trace among the deleted', async () => {
  const { context, id, simulator } = await setup()
  simulator.faults.add({
    method: 'DELETE',
    path: /\/flows\//,
    effect: { kind: 'refusal', code: 'permission' },
  })
  await expect(deleteDataflow(context, id, { account: 'keep' })).rejects.toMatchObject({
    code: 'permission-missing',
  })
  expect(await deletedOf(context)).toEqual([])
})

test('a dataflow that was deleted elsewhere is told as gone', async () => {
  const { context } = await createConsoleScene()
  await expect(deleteDataflow(context, crypto.randomUUID(), { account: 'keep' })).rejects.toMatchObject({
    code: 'resource-gone',
  })
})

test('what is kept holds no secret, and is recreated at once while its account is there', async () => {
  const { context, id, settle } = await setup()
  const held = await getFlow(context.adobe, id)
  await deleteDataflow(context, id, { account: 'keep' })
  expect(await deletedOf(context)).toMatchObject([
    { id, name: held.name, audienceCount: 2, target: 'loyalty-events', recreation: undefined },
  ])
  const kept = JSON.stringify(await context.journal.deletedDataflows.read(context.scope, id))
  for (const secret of Object.values(canaries)) expect(kept).not.toContain(secret)
  const [one, other] = await Promise.all([
    recreateDataflow(context, id, { as: 'activation' }),
    recreateDataflow(context, id, { as: 'activation' }),
  ])
  expect(one).toEqual(other)
  await settle()
  const activationId = 'activationId' in one ? one.activationId : ''
  const snapshot = await context.journal.activations.read(context.scope, activationId)
  expect(snapshot).toMatchObject({ status: 'verified' })
  expect(await deletedOf(context)).toMatchObject([{ recreation: { activationId, status: 'verified' } }])
})

test('without its account it is not recreated at once, but as a draft with everything that is not secret', async () => {
  const { context, id } = await setup()
  await deleteDataflow(context, id, { account: 'delete' })
  await expect(recreateDataflow(context, id, { as: 'activation' })).rejects.toMatchObject({
    code: 'invalid-input',
    fields: [{ path: 'account.connectionId' }],
  })
  expect(await deletedOf(context)).toMatchObject([{ recreation: undefined }])
  const made = await recreateDataflow(context, id, { as: 'draft' })
  const draft = await context.journal.drafts.read(context.scope, 'draftId' in made ? made.draftId : '')
  expect(draft?.content).toMatchObject({
    form: {
      destination: 'amazon-kinesis',
      target: { stream: 'loyalty-events', region: 'eu-west-1' },
      account: { credentials: { region: 'eu-west-1' } },
    },
    step: 'review',
  })
  expect(draftContentSchema.parse(draft?.content)).toEqual(draft?.content)
  expect(JSON.stringify(draft)).not.toContain(canaries.secretKey)
})

test('after thirty days it is neither listed nor recreated', async () => {
  const { context, id } = await setup()
  await deleteDataflow(context, id, { account: 'keep' })
  await context.adobe.sleep(deletedDataflowKeptMs + 1)
  expect(await deletedOf(context)).toEqual([])
  await expect(recreateDataflow(context, id, { as: 'draft' })).rejects.toMatchObject({ code: 'not-found' })
})

test('a dataflow that was made elsewhere is recreated as it was', async () => {
  const { context, enabled, settle } = await createConsoleScene()
  const before = await describeDataflow(context, enabled.id)
  await deleteDataflow(context, enabled.id, { account: 'delete' })
  const made = await recreateDataflow(context, enabled.id, { as: 'activation' })
  await settle()
  const activationId = 'activationId' in made ? made.activationId : ''
  const snapshot = await context.journal.activations.read(context.scope, activationId)
  expect(snapshot).toMatchObject({ status: 'verified' })
  const after = await describeDataflow(context, snapshot?.dataflowId ?? '')
  const { name, destination, target, account, attributes } = before
  expect(after).toMatchObject({ name, destination, target, account, attributes })
  const idsOf = ({ audiences }: typeof before) => audiences.map(({ id }) => id)
  expect(idsOf(after)).toEqual(idsOf(before))
})
