import { afterEach, expect, test } from 'vitest'
import { listConnections } from '../aep/connections'
import { AppError, ValidationError } from '../errors'
import { startActivation } from './start-activation'
import { draftFor } from './testing/drafts'
import { createSimulatedContext } from './testing/simulated-context'

const cleanups: (() => Promise<void>)[] = []

afterEach(async () => {
  for (const cleanup of cleanups.splice(0)) await cleanup()
})

async function setup(change: Readonly<Record<string, unknown>> = {}) {
  const simulated = await createSimulatedContext()
  cleanups.push(simulated.close)
  const { context, wire } = simulated
  const draft = await draftFor(context, 'amazon-kinesis', change)
  const refused = async () =>
    startActivation(context, draft).then(
      () => undefined,
      (error: unknown) => error,
    )
  const changes = () =>
    wire.calls.filter(({ method, path }) => method !== 'GET' && path.includes('/flowservice/'))
  return { ...simulated, draft, refused, changes }
}

test('an audience that does not exist is named at its place, and nothing is created', async () => {
  const { refused, changes } = await setup({
    audiences: [{ id: '00000000-0000-4000-8000-000000000000', name: 'Long gone' }],
  })
  const error = await refused()
  expect(error).toBeInstanceOf(ValidationError)
  expect(error).toMatchObject({
    fields: [{ path: 'audiences.0', message: expect.stringContaining('“Long gone” does not exist') }],
  })
  expect(changes()).toEqual([])
})

test('an attribute in the wrong case is named with the path that was meant', async () => {
  const { refused, changes } = await setup({ attributes: ['personalEmail.address', 'person.name.lastname'] })
  expect(await refused()).toMatchObject({
    fields: [
      { path: 'attributes.1', message: expect.stringContaining('Did you mean person.name.lastName?') },
    ],
  })
  expect(changes()).toEqual([])
})

test('an account that is gone is named at the choice of accounts', async () => {
  const { refused } = await setup({
    account: { kind: 'existing', connectionId: '00000000-0000-4000-8000-000000000000' },
  })
  expect(await refused()).toMatchObject({
    fields: [{ path: 'account.connectionId', message: expect.stringContaining('no longer exists') }],
  })
})

test('an account of another destination is refused', async () => {
  const { context } = await setup()
  const property = ['connectionSpec.id==bf9f5905-92b7-48bf-bf20-455bc6b60a4e']
  const [hubs] = (await listConnections(context.adobe, { property, limit: 1 })).items
  const { refused } = await setup({ account: { kind: 'existing', connectionId: hubs?.id } })
  expect(await refused()).toMatchObject({
    fields: [
      { path: 'account.connectionId', message: expect.stringContaining('not one for Amazon Kinesis') },
    ],
  })
})

test('all problems are told at once', async () => {
  const { refused } = await setup({ audiences: [{ id: 'nope', name: 'Nope' }], attributes: ['nope'] })
  expect(await refused()).toMatchObject({ fields: [{ path: 'audiences.0' }, { path: 'attributes.0' }] })
})

test('an organization without the destination is told so, and nothing is created', async () => {
  const { refused, simulator, changes } = await setup()
  simulator.faults.add({
    method: 'GET',
    path: /\/connectionSpecs$/,
    effect: { kind: 'answer', change: () => ({ items: [] }) },
  })
  const error = await refused()
  expect(error).toBeInstanceOf(AppError)
  expect(error).toMatchObject({ code: 'destination-unavailable' })
  expect(changes()).toEqual([])
})
