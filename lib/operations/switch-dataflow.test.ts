import { expect, test } from 'vitest'
import { switchDataflow } from './switch-dataflow'
import { createConsoleScene } from './testing/console-scene'

test('a dataflow is switched off and on, read back, and both stand in the trail with before and after', async () => {
  const { context, enabled, trail } = await createConsoleScene()
  expect(await switchDataflow(context, enabled.id, 'disable')).toMatchObject({
    id: enabled.id,
    state: 'disabled',
    outcome: 'done',
  })
  expect(await switchDataflow(context, enabled.id, 'enable')).toMatchObject({ outcome: 'done' })
  expect(await trail()).toMatchObject([
    { action: 'enable', outcome: 'succeeded', before: { state: 'disabled' }, after: { state: 'enabled' } },
    { action: 'disable', outcome: 'succeeded', before: { state: 'enabled' }, after: { state: 'disabled' } },
  ])
})

test('one that is in that state already is left alone', async () => {
  const { context, disabled, wire, trail } = await createConsoleScene()
  expect(await switchDataflow(context, disabled.id, 'disable')).toMatchObject({ outcome: 'unchanged' })
  expect(wire.calls.map(({ method }) => method)).toEqual(['GET'])
  expect(await trail()).toEqual([])
})

test('one that somebody else switches in the same moment is answered as calmly', async () => {
  const { context, enabled, simulator } = await createConsoleScene()
  const [one, other] = await Promise.all([
    switchDataflow(context, enabled.id, 'disable'),
    switchDataflow(context, enabled.id, 'disable'),
  ])
  expect([one.outcome, other.outcome].toSorted()).toEqual(['done', 'unchanged'])
  expect(simulator.faults.pendingCount).toBe(0)
})

test('a lost answer is settled by reading back', async () => {
  const { context, enabled, simulator, trail } = await createConsoleScene()
  simulator.faults.add({ method: 'POST', path: /\/action$/, effect: { kind: 'cut-after' } })
  expect(await switchDataflow(context, enabled.id, 'disable')).toMatchObject({ outcome: 'done' })
  expect(await trail()).toMatchObject([{ action: 'disable', outcome: 'succeeded' }])
})

test('a call that never arrived is told as such, and noted as not known', async () => {
  const { context, enabled, simulator, trail } = await createConsoleScene()
  simulator.faults.add({ method: 'POST', path: /\/action$/, effect: { kind: 'cut-before' } })
  await expect(switchDataflow(context, enabled.id, 'disable')).rejects.toMatchObject({
    code: 'platform-unreachable',
  })
  expect(await trail()).toMatchObject([{ action: 'disable', outcome: 'unknown' }])
})

test('a missing permission is named, and noted as a failure', async () => {
  const { context, enabled, simulator, trail } = await createConsoleScene()
  simulator.faults.add({ method: 'POST', path: /\/action$/, effect: { kind: 'refusal', code: 'permission' } })
  await expect(switchDataflow(context, enabled.id, 'disable')).rejects.toMatchObject({
    code: 'permission-missing',
    detail: expect.stringContaining('Manage Destinations'),
  })
  expect(await trail()).toMatchObject([{ outcome: 'failed' }])
})

test('a dataflow to a destination that is not ours is refused before any change', async () => {
  const { context, foreign, wire } = await createConsoleScene()
  await expect(switchDataflow(context, foreign.id, 'disable')).rejects.toMatchObject({
    code: 'dataflow-foreign',
  })
  expect(wire.calls.map(({ method }) => method)).toEqual(['GET'])
})
