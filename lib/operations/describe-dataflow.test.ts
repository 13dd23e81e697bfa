import { expect, test } from 'vitest'
import { describeDataflow } from './describe-dataflow'
import { createConsoleScene } from './testing/console-scene'

test.each([
  { path: /\/targetConnections\/[^/]+$/, missing: 'target' },
  { path: /\/connections\/[^/]+$/, missing: 'account' },
] as const)(
  'a dataflow whose $missing was deleted is still described, and says so',
  async ({ path, missing }) => {
    const { context, enabled, simulator } = await createConsoleScene()
    simulator.faults.add({ method: 'GET', path, effect: { kind: 'refusal', code: 'FLOW-1439-404' } })
    const found = await describeDataflow(context, enabled.id)
    expect(found).toMatchObject({ id: enabled.id, name: enabled.name, missing: [missing] })
    expect(found.audiences.length).toBe(enabled.audienceCount)
  },
)

test('a dataflow that is whole misses nothing, and tells the version of what it writes to', async () => {
  const { context, enabled } = await createConsoleScene()
  expect(await describeDataflow(context, enabled.id)).toMatchObject({
    missing: [],
    targetEtag: expect.any(String),
  })
})

test('a sandbox that is not active any more is not taken for a dataflow that is gone', async () => {
  const { context, enabled, simulator } = await createConsoleScene()
  const effect = { kind: 'refusal', code: 'FLOW-2100-404' } as const
  simulator.faults.add({ method: 'GET', path: /\/flows\/[^/]+$/, effect })
  await expect(describeDataflow(context, enabled.id)).rejects.toMatchObject({ code: 'sandbox-unknown' })
})
