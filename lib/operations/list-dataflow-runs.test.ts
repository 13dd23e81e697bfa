import { expect, onTestFinished, test } from 'vitest'
import { summarizeRuns } from '../activation/summarize-runs'
import { listFlows } from '../aep/flows'
import type { SimulatorFlags } from '../simulator/flags'
import { destinationFlowFilter } from './dataflow-filters'
import { listDataflowRuns } from './list-dataflow-runs'
import { toRunView } from './run-view'
import { createSimulatedContext } from './testing/simulated-context'

async function setup(flags: Partial<SimulatorFlags> = {}) {
  const scene = await createSimulatedContext(flags)
  onTestFinished(scene.close)
  const property = [
    destinationFlowFilter,
    'state==enabled',
    'inheritedAttributes.targetConnections[].connectionSpec.id==86043421-563b-46ec-8e6c-e23184711bf6',
  ]
  const { items } = await listFlows(scene.context.adobe, { property, limit: 1, orderby: 'createdAt' })
  scene.wire.forget()
  return { ...scene, flowId: items[0]?.id ?? '' }
}

test('a day of runs is one call, newest first, with what they add up to', async () => {
  const { context, flowId, wire } = await setup()
  const { items, summary, from, to } = await listDataflowRuns(context, flowId, { hours: 48 })
  expect(wire.calls).toHaveLength(1)
  expect(to - from).toBe(48 * 3_600_000)
  const times = items.map(({ startedAt }) => startedAt ?? 0)
  expect(times).toEqual(times.toSorted((one, other) => other - one))
  expect(Math.min(...times)).toBeGreaterThanOrEqual(from)
  expect(summary.runCount).toBe(items.length)
  // Every second day holds a failure and a run that tells nothing.
  expect(summary.failures[0]).toMatchObject({ code: 'ACTIVATION_STREAMING-0001-FAIL' })
  expect(summary.failedRunCount).toBeGreaterThan(0)
  expect(summary.received.sum).toBeGreaterThan(0)
  expect(summary.audiences[0]?.received.sum).toBeGreaterThan(0)
})

test('a month is read in stretches that go out together, each run once', async () => {
  const { context, flowId, wire } = await setup()
  const { items } = await listDataflowRuns(context, flowId, { hours: 720 })
  expect(items.length).toBeGreaterThan(500)
  expect(new Set(items.map(({ id }) => id)).size).toBe(items.length)
  expect(wire.calls).toHaveLength(8)
  expect(wire.waves).toHaveLength(1)
})

test('counts the platform does not tell stay unknown instead of becoming zero', async () => {
  const { context, flowId } = await setup({ runCounts: 'absent' })
  const { items, summary } = await listDataflowRuns(context, flowId, { hours: 24 })
  expect(items.length).toBeGreaterThan(0)
  for (const count of [summary.received, summary.activated, summary.excluded, summary.failed]) {
    expect(count).toEqual({ sum: undefined, silentCount: items.length })
  }
  expect(summary.audiences).toEqual([])
})

test('both published spellings of a run mean the same', async () => {
  const samples = await setup()
  const reference = await setup({ runForm: 'reference' })
  const ask = async ({ context, flowId }: typeof samples) =>
    (await listDataflowRuns(context, flowId, { hours: 24 })).items.map(({ state, endedAt }) => [
      state,
      typeof endedAt,
    ])
  const states = await ask(samples)
  expect(await ask(reference)).toEqual(states)
  expect(states.map(([state]) => state)).not.toContain('unknown')
})

test('a run of which hardly anything is told is still a run', () => {
  const run = toRunView({ id: 'r1', createdAt: 5, updatedAt: 6, metrics: undefined })
  expect(run).toMatchObject({ state: 'unknown', startedAt: 5, received: undefined, failures: [] })
  expect(summarizeRuns([run])).toMatchObject({ runCount: 1, received: { sum: undefined, silentCount: 1 } })
})
