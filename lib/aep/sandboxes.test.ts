import { expect, test } from 'vitest'
import { listSandboxes } from './sandboxes'
import { connectAdobe } from './testing/adobe-context'

test('the sandboxes the caller may use are listed, the default one marked', async () => {
  const { context, calls } = await connectAdobe()
  const sandboxes = await listSandboxes(context)
  expect(sandboxes.map(({ name, isDefault }) => [name, isDefault])).toContainEqual(['prod', true])
  expect(calls[0]?.target).toBe('/data/foundation/sandbox-management/')
})

test('a sandbox that is not ready is left out', async () => {
  const { context, simulator } = await connectAdobe()
  const states = ['active', 'creating', 'deleting', 'resetting', 'deleted', 'failed']
  const change = () => ({
    sandboxes: [{ name: 'unstated' }, ...states.map((state) => ({ name: state, state }))],
  })
  simulator.faults.add({ effect: { kind: 'answer', change }, path: /sandbox/ })
  expect((await listSandboxes(context)).map(({ name }) => name)).toEqual(['unstated', 'active'])
})
