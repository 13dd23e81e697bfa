import { expect, onTestFinished, test } from 'vitest'
import { getConnection } from '../aep/connections'
import { deleteFlow } from '../aep/flows'
import { getTargetConnection } from '../aep/target-connections'
import { createPipeline } from '../aep/testing/pipeline'
import { deleteAccount } from './delete-account'
import { describeAccount } from './describe-account'
import { startActivation } from './start-activation'
import { draftFor } from './testing/drafts'
import { createSimulatedContext } from './testing/simulated-context'
import { undoActivation } from './undo-activation'

async function setup() {
  const scene = await createSimulatedContext()
  onTestFinished(scene.close)
  const { context, wire, settle, simulator } = scene
  const trail = async () => (await context.journal.audit.list(context.scope, {}, { limit: 50 })).items
  const deletions = () => wire.calls.filter(({ method }) => method === 'DELETE')
  /** An activation that has stopped just before its dataflow. */
  const stopBeforeDataflow = async (change: Readonly<Record<string, unknown>> = {}) => {
    simulator.faults.add({
      method: 'POST',
      path: /\/flows$/,
      effect: { kind: 'refusal', code: 'permission' },
    })
    const { id } = await startActivation(context, await draftFor(context, 'amazon-kinesis', change))
    await settle()
    const snapshot = await context.journal.activations.read(context.scope, id)
    const idOf = (step: string) => snapshot?.steps.find((one) => one.id === step)?.resourceId ?? ''
    return { id, accountId: idOf('account-connection'), targetId: idOf('target-connection') }
  }
  return { ...scene, trail, deletions, stopBeforeDataflow }
}

test('an account that an activation has just made stays until that is over', async () => {
  const { context, settle, deletions, stopBeforeDataflow } = await setup()
  const { id, accountId, targetId } = await stopBeforeDataflow()
  await expect(deleteAccount(context, accountId)).rejects.toMatchObject({
    code: 'still-in-use',
    detail: expect.stringContaining('is not over'),
  })
  expect(deletions()).toEqual([])
  expect(await getTargetConnection(context.adobe, targetId)).toMatchObject({ id: targetId })
  await undoActivation(context, id)
  await settle()
  await expect(getConnection(context.adobe, accountId)).rejects.toMatchObject({ code: 'resource-gone' })
})

test('an older account stays while an activation that is not over has a target on it', async () => {
  const { context, deletions, settle, stopBeforeDataflow } = await setup()
  const { flow, account } = await createPipeline(context.adobe)
  await deleteFlow(context.adobe, flow.id)
  const used = { account: { kind: 'existing', connectionId: account.id } }
  const { id, targetId } = await stopBeforeDataflow(used)
  const before = deletions().length
  await expect(deleteAccount(context, account.id)).rejects.toMatchObject({ code: 'still-in-use' })
  expect(deletions()).toHaveLength(before)
  expect(await getTargetConnection(context.adobe, targetId)).toMatchObject({ id: targetId })
  await undoActivation(context, id)
  await settle()
  await deleteAccount(context, account.id)
  await expect(getConnection(context.adobe, account.id)).rejects.toMatchObject({ code: 'resource-gone' })
})

test.each([
  ['a refusal', { kind: 'refusal', code: 'permission' }, 'failed'],
  ['an error of the server', { kind: 'status', status: 500 }, 'unknown'],
] as const)('%s stands in the trail with its request id', async (_what, effect, outcome) => {
  const { context, simulator, trail } = await setup()
  const { flow, account } = await createPipeline(context.adobe)
  await deleteFlow(context.adobe, flow.id)
  simulator.faults.add({ method: 'DELETE', path: /\/targetConnections\//, times: 50, effect })
  const failure = await deleteAccount(context, account.id).catch((error: unknown) => error)
  expect((await trail())[0]).toMatchObject({
    action: 'delete',
    resourceType: 'target-connection',
    outcome,
    requestId: expect.any(String),
  })
  expect(failure).toMatchObject({ requestId: (await trail())[0]?.requestId })
})

test('what tells who made a target stays on the server', async () => {
  const { context, stopBeforeDataflow } = await setup()
  const { accountId, targetId } = await stopBeforeDataflow()
  const { unusedTargets } = await describeAccount(context, accountId)
  expect(unusedTargets).toEqual([{ id: targetId, name: expect.any(String) }])
})
