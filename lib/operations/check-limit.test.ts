import { expect, test } from 'vitest'
import { countDestinations } from './count-destinations'
import { startActivation } from './start-activation'
import { createScene } from './testing/activation-scene'

test('a full sandbox refuses an activation before anything is created', async () => {
  const { context, draft, added } = await createScene()
  const { count } = await countDestinations(context)
  expect(count).toBeGreaterThan(100)
  const full = { ...context, destinationsMax: count }
  await expect(startActivation(full, draft)).rejects.toMatchObject({
    code: 'destination-limit',
    detail: expect.stringContaining(`allows ${count}`),
  })
  expect(await added()).toEqual([])
})

test('what fills the last place is created, and asking for it again is no second one', async () => {
  const { context, draft, settle } = await createScene()
  const { count } = await countDestinations(context)
  const lastPlace = { ...context, destinationsMax: count + 1 }
  const id = crypto.randomUUID()
  await startActivation(lastPlace, draft, id)
  await settle()
  expect(await startActivation(lastPlace, draft, id)).toEqual({ id })
  await expect(startActivation(lastPlace, draft)).rejects.toMatchObject({ code: 'destination-limit' })
})
