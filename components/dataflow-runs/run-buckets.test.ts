import { expect, test } from 'vitest'
import type { RunView } from '@/lib/contract/dataflow-runs'
import { bucketHeight, bucketMs, roundUp, runBuckets, totalWords } from './run-buckets'

const hourMs = 3_600_000
const now = Date.UTC(2026, 0, 2, 12, 30)

function run(startedAt: number, changes: Partial<RunView> = {}): RunView {
  return {
    id: String(startedAt),
    state: 'succeeded',
    stateWord: 'success',
    startedAt,
    endedAt: undefined,
    received: 100,
    activated: 90,
    excluded: 10,
    failed: 0,
    failures: [],
    exclusions: [],
    audiences: [],
    ...changes,
  }
}

test('a day has 24 hours, the oldest first, gaps included', () => {
  const runs = [run(now - 60_000), run(now - 5 * hourMs)]
  const buckets = runBuckets(runs, { from: now - 24 * hourMs, to: now, widthMs: hourMs })
  expect(buckets).toHaveLength(24)
  expect(buckets.at(-1)).toMatchObject({ from: Date.UTC(2026, 0, 2, 12), received: 100 })
  expect(buckets.filter(({ runs: held }) => held.length > 0)).toHaveLength(2)
})

test('counts that no run of a stretch tells stay unknown', () => {
  const silent = run(now, {
    received: undefined,
    activated: undefined,
    excluded: undefined,
    failed: undefined,
  })
  const [bucket] = runBuckets([silent], { from: now - hourMs, to: now, widthMs: hourMs }).slice(-1)
  expect(bucket).toMatchObject({ received: undefined, failed: undefined, hasFailed: false })
  expect(bucket && bucketHeight(bucket)).toBe(0)
})

test('a week is drawn by the hour, a month by the day', () => {
  expect([24, 168, 720].map(bucketMs)).toEqual([hourMs, hourMs, 24 * hourMs])
})

test.each([
  [0, 1],
  [7, 10],
  [11, 20],
  [2_400, 5_000],
  [50_000, 50_000],
])('above %d the next round number is %d', (value, round) => {
  expect(roundUp(value)).toBe(round)
})

test('a total says how many runs it leaves out, and is no zero when all of them are', () => {
  expect(totalWords({ sum: 1_200, silentCount: 0 })).toEqual({ value: '1,200', note: undefined })
  expect(totalWords({ sum: 5, silentCount: 1 }).note).toBe('1 run gives no count')
  expect(totalWords({ sum: undefined, silentCount: 3 }).value).toBe('Not told')
})
