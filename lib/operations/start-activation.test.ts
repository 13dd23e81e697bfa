import { expect, test } from 'vitest'
import { fiveKinds } from '../aep/testing/sandbox-resources'
import { startActivation } from './start-activation'
import { createScene } from './testing/activation-scene'

test('the same draft under the same id, however often and at once, is one activation', async () => {
  const { context, draft, settle, added } = await createScene()
  const id = crypto.randomUUID()
  const answers = await Promise.all([1, 2, 3].map(() => startActivation(context, draft, id)))
  expect(answers).toEqual([{ id }, { id }, { id }])
  await settle()
  expect(await startActivation(context, draft, id)).toEqual({ id })
  await settle()
  expect(await added()).toEqual(fiveKinds)
})

test('another draft under the same id is refused, and so is the id of another sandbox', async () => {
  const { context, draft, settle, added } = await createScene()
  const id = crypto.randomUUID()
  await startActivation(context, draft, id)
  await settle()
  const conflict = { code: 'activation-conflict' }
  await expect(startActivation(context, { ...draft, name: 'Other feed' }, id)).rejects.toMatchObject(conflict)
  const elsewhere = { ...context, scope: { ...context.scope, sandbox: 'stage' } }
  await expect(startActivation(elsewhere, draft, id)).rejects.toMatchObject(conflict)
  expect(await added()).toEqual(fiveKinds)
})
