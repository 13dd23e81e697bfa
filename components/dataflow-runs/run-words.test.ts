import { expect, test } from 'vitest'
import type { RunView } from '@/lib/contract/dataflow-runs'
import { runBuckets } from './run-buckets'
import { bucketWords, chartLabel, reasonWords, totalWords } from './run-words'
import { run } from './testing/run'

const hourMs = 3_600_000
const now = Date.UTC(2026, 0, 2, 12, 30)
const silent = { received: undefined, activated: undefined, excluded: undefined, failed: undefined }

function wordsOf(...changes: Partial<RunView>[]): string[] {
  return runBuckets(
    changes.map((one) => run({ startedAt: now, ...one })),
    { from: now - hourMs, to: now, widthMs: hourMs },
  ).map(bucketWords)
}

test('a total says how many runs it leaves out, and is no zero when all of them are', () => {
  expect(totalWords({ sum: 1_200, silentCount: 0 })).toEqual({ value: '1,200', note: undefined })
  expect(totalWords({ sum: 5, silentCount: 1 }).note).toBe('1 run gives no count')
  expect(totalWords({ sum: undefined, silentCount: 3 }).value).toBe('Not told')
})

test('a reason says how many of its runs give no count', () => {
  const reason = { code: 'SKIP', message: '', runCount: 3 }
  const words = (sum: number | undefined, silentCount: number) =>
    reasonWords({ ...reason, records: { sum, silentCount } })
  expect(words(12, 0)).toEqual({ value: '12 records in 3 runs', note: undefined })
  expect(words(12, 2).note).toBe('2 runs give no count')
  expect(words(undefined, 3).value).toBe('in 3 runs, records not counted')
})

test('a stretch says what its bar leaves out', () => {
  expect(wordsOf({}, silent)).toEqual([
    '100 received, 90 activated, 10 excluded, 0 failed; 1 run gives no count',
  ])
  expect(wordsOf({}, { excluded: undefined })).toEqual([
    '200 received, 180 activated, 10 excluded (1 run gives no count), 0 failed',
  ])
  expect(wordsOf({ ...silent, received: 7 })).toEqual([
    '7 received, activated not told, excluded not told, failed not told',
  ])
})

test('a stretch without counts is told from one without a run', () => {
  expect(wordsOf({ ...silent, state: 'failed' })).toEqual(['Adobe gives no counts; a run failed'])
  expect(wordsOf()).toEqual(['no run'])
})

test('who does not see the chart is told in how many hours counts are missing', () => {
  const runs = [
    run({ startedAt: now }),
    run({ ...silent, startedAt: now }),
    run({ ...silent, state: 'failed', startedAt: now - hourMs }),
  ]
  const buckets = runBuckets(runs, { from: now - 3 * hourMs, to: now, widthMs: hourMs })
  expect(chartLabel(buckets, 'hour')).toContain(
    'over 3 hours: 1 hour with a failed run, 1 hour without a run, 2 hours in which runs give no count.',
  )
})
