import { expect, test } from 'vitest'
import type { RunView } from '@/lib/contract/dataflow-runs'
import { bucketForm, bucketHeight, bucketMs, hasDashes, roundUp, runBuckets } from './run-buckets'
import { run } from './testing/run'

const hourMs = 3_600_000
const now = Date.UTC(2026, 0, 2, 12, 30)

const runAt = (startedAt: number, changes: Partial<RunView> = {}) => run({ startedAt, ...changes })

test('a day has 24 hours, the oldest first, gaps included', () => {
  const runs = [runAt(now - 60_000), runAt(now - 5 * hourMs)]
  const buckets = runBuckets(runs, { from: now - 24 * hourMs, to: now, widthMs: hourMs })
  expect(buckets).toHaveLength(24)
  expect(buckets.at(-1)).toMatchObject({ from: Date.UTC(2026, 0, 2, 12), received: { sum: 100 } })
  expect(buckets.filter(({ runs: held }) => held.length > 0)).toHaveLength(2)
})

const silent = { received: undefined, activated: undefined, excluded: undefined, failed: undefined }
const zero = { received: 0, activated: 0, excluded: 0, failed: 0 }

/** The stretch that holds these runs. */
function bucketOf(...changes: Partial<RunView>[]) {
  const runs = changes.map((change) => runAt(now, change))
  const [bucket] = runBuckets(runs, { from: now - hourMs, to: now, widthMs: hourMs })
  if (!bucket) throw new Error('the window holds no hour')
  return bucket
}

test('counts that no run of a stretch tells stay unknown', () => {
  const bucket = bucketOf(silent)
  expect(bucket).toMatchObject({ received: { sum: undefined }, failed: { sum: undefined }, hasFailed: false })
  expect(bucketHeight(bucket)).toBe(0)
})

test('a told zero is drawn in another way than counts that are missing', () => {
  expect(bucketForm(bucketOf(silent))).toBe('silent')
  expect(bucketForm(bucketOf(zero))).toBe('zero')
  expect(bucketForm(bucketOf(silent, zero))).toBe('zero')
  expect(bucketForm(bucketOf({ ...silent, received: 0 }))).toBe('zero')
  expect(bucketForm(bucketOf())).toBe('none')
  expect(bucketForm(bucketOf({ ...silent, state: 'failed' }))).toBe('failed')
  expect(bucketForm(bucketOf({}))).toBe('bar')
})

test('dashes mark counts that are missing and sums that leave runs out, nothing else', () => {
  expect(hasDashes(bucketOf(silent))).toBe(true)
  expect(hasDashes(bucketOf({}, silent))).toBe(true)
  expect(hasDashes(bucketOf(zero))).toBe(false)
  expect(hasDashes(bucketOf({}, {}))).toBe(false)
  // Adobe tells some counts of no run at all; a bar of those it tells is whole.
  expect(hasDashes(bucketOf({ activated: undefined }, { activated: undefined }))).toBe(false)
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
