import { expect, onTestFinished, test } from 'vitest'
import { checkPolicies } from './check-policies'
import { startActivation } from './start-activation'
import { createScene } from './testing/activation-scene'
import { draftFor } from './testing/drafts'
import { createSimulatedContext } from './testing/simulated-context'

async function setup() {
  const simulated = await createSimulatedContext()
  onTestFinished(simulated.close)
  return simulated
}

test('an attribute that a policy in force keeps inside is named, with policy and label; others pass', async () => {
  const { context } = await setup()
  const attributes = ['personalEmail.address', 'person.taxId']
  expect(await checkPolicies(context, { attributes })).toEqual([
    {
      path: 'attributes.1',
      message: expect.stringMatching(/“Third party export” keeps “person.taxId” inside.* labelled C2\./),
    },
  ])
})

test('what carries no label is not asked about', async () => {
  const { context, wire } = await setup()
  await context.profileSchema()
  wire.forget()
  expect(await checkPolicies(context, { attributes: ['loyalty.tier'] })).toEqual([])
  expect(wire.calls.filter(({ path }) => path.includes('dulepolicy'))).toEqual([])
})

test('a credential that may not ask is not held up; a service that fails is told', async () => {
  const { context, simulator } = await setup()
  const path = /dulepolicy/
  simulator.faults.add({ path, effect: { kind: 'status', status: 403 } })
  expect(await checkPolicies(context, { attributes: ['person.taxId'] })).toEqual([])
  simulator.faults.add({ path, effect: { kind: 'status', status: 500 }, times: 9 })
  await expect(checkPolicies(context, { attributes: ['person.taxId'] })).rejects.toMatchObject({
    platformStatus: 500,
  })
})

test('an activation with such an attribute is refused before anything is created', async () => {
  const { context, added } = await createScene()
  const draft = await draftFor(context, 'amazon-kinesis', { attributes: ['person.taxId'] })
  await expect(startActivation(context, draft)).rejects.toMatchObject({
    fields: [{ path: 'attributes.0' }],
  })
  expect(await added()).toEqual([])
})
