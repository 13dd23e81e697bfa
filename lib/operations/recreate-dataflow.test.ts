import { expect, test } from 'vitest'
import type { OperationContext } from './context'
import { deleteDataflow } from './delete-dataflow'
import { listDeletedDataflows } from './list-deleted-dataflows'
import { recreateDataflow } from './recreate-dataflow'
import { switchDataflow } from './switch-dataflow'
import { createConsoleScene } from './testing/console-scene'
import { undoActivation } from './undo-activation'

const refusal = { kind: 'refusal', code: 'permission' } as const

/** A dataflow that was deleted here, and two servers that could recreate it. */
async function setup() {
  const scene = await createConsoleScene()
  const { context, enabled } = scene
  await deleteDataflow(context, enabled.id, { account: 'keep' })
  const recreate = async (by: OperationContext = context): Promise<string> => {
    const made = await recreateDataflow(by, enabled.id, { as: 'activation' })
    if (!('activationId' in made)) throw new Error('it was made a draft')
    return made.activationId
  }
  const listed = async () => (await listDeletedDataflows(context, { limit: 50 })).items[0]
  const statusOf = async (id: string) => (await context.journal.activations.read(context.scope, id))?.status
  return { ...scene, id: enabled.id, recreate, listed, statusOf }
}

test('a recreation that failed and was undone can be begun again', async () => {
  const { context, recreate, listed, statusOf, settle, simulator } = await setup()
  simulator.faults.add({ method: 'POST', path: /\/flows$/, effect: refusal })
  const failed = await recreate()
  await settle()
  expect(await listed()).toMatchObject({ recreation: { activationId: failed, status: 'failed' } })
  expect(await recreate()).toBe(failed)
  await undoActivation(context, failed)
  await settle()
  expect(await listed()).toMatchObject({ recreation: undefined })
  const next = await recreate()
  expect(next).not.toBe(failed)
  await settle()
  expect(await statusOf(next)).toBe('verified')
  expect(await listed()).toMatchObject({ recreation: { activationId: next, status: 'verified' } })
})

test('after an undo, two who recreate in the same moment begin one activation', async () => {
  const { context, recreate, settle, simulator } = await setup()
  simulator.faults.add({ method: 'POST', path: /\/flows$/, effect: refusal })
  const failed = await recreate()
  await settle()
  await undoActivation(context, failed)
  await settle()
  const ids = await Promise.all([recreate(), recreate(), recreate()])
  await settle()
  expect(new Set(ids).size).toBe(1)
  expect(await context.journal.activations.list(context.scope, { limit: 10 })).toHaveLength(2)
})

test('a recreation whose server ended before it began is offered again, and begun under the same id', async () => {
  const { context, id, recreate, listed, statusOf, settle } = await setup()
  const claimed = crypto.randomUUID()
  await context.journal.deletedDataflows.claimRecreation(context.scope, id, claimed)
  expect(await listed()).toMatchObject({ recreation: undefined })
  expect(await recreate()).toBe(claimed)
  await settle()
  expect(await statusOf(claimed)).toBe('verified')
})

test('that a dataflow was deleted while it was disabled is told where it can be recreated', async () => {
  const { context, dataflows } = await createConsoleScene()
  const one = dataflows.find(
    ({ destination, state }) => destination === 'amazon-kinesis' && state === 'enabled',
  )
  const id = one?.id ?? ''
  await switchDataflow(context, id, 'disable')
  await deleteDataflow(context, id, { account: 'keep' })
  const { items } = await listDeletedDataflows(context, { limit: 50 })
  expect(items).toMatchObject([{ id, state: 'disabled', targetNoun: 'stream' }])
})
