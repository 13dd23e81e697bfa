import { expect, test } from 'vitest'
import type { RunReason, RunView } from '../contract/dataflow-runs'
import { summarizeRuns } from './summarize-runs'

function run(changes: Partial<RunView> = {}): RunView {
  return {
    id: crypto.randomUUID(),
    state: 'succeeded',
    stateWord: 'success',
    startedAt: 1_000,
    endedAt: undefined,
    received: undefined,
    activated: undefined,
    excluded: undefined,
    failed: undefined,
    failures: [],
    exclusions: [],
    audiences: [],
    ...changes,
  }
}

const audience = (id: string, received: number | undefined) => ({
  id,
  received,
  activated: undefined,
  excluded: undefined,
})

test('a told zero counts as told', () => {
  expect(summarizeRuns([run({ received: 0 }), run()]).received).toEqual({ sum: 0, silentCount: 1 })
})

test('a total of an audience says how many runs it leaves out', () => {
  const runs = [
    run({ audiences: [audience('a', 100), audience('b', 5)] }),
    run({ audiences: [audience('a', undefined), audience('b', 6)] }),
    // Tells of another audience only.
    run({ audiences: [audience('b', 7)] }),
  ]
  expect(summarizeRuns(runs).audiences).toEqual([
    { id: 'a', received: { sum: 100, silentCount: 2 }, activated: untold(3), excluded: untold(3) },
    { id: 'b', received: { sum: 18, silentCount: 0 }, activated: untold(3), excluded: untold(3) },
  ])
})

test('runs that tell of no audience at all are counted apart', () => {
  const runs = [run({ audiences: [audience('a', 1)] }), run(), run({ audiences: [audience('a', undefined)] })]
  const { audiences, audienceSilentRunCount } = summarizeRuns(runs)
  expect(audienceSilentRunCount).toBe(2)
  expect(audiences.map(({ received }) => received)).toEqual([{ sum: 1, silentCount: 0 }])
})

test('a reason says in how many runs its records were not counted, each run once', () => {
  const reason = (count: number | undefined): RunReason => ({ code: 'SKIP', message: '', count })
  const runs = [
    run({ exclusions: [reason(4)] }),
    run({ exclusions: [reason(2), reason(undefined), reason(undefined)] }),
    run({ exclusions: [reason(undefined)] }),
  ]
  expect(summarizeRuns(runs).exclusions).toEqual([
    { code: 'SKIP', message: '', runCount: 3, records: { sum: 6, silentCount: 2 } },
  ])
})

function untold(silentCount: number) {
  return { sum: undefined, silentCount }
}
