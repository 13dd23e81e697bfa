import { totalOf } from '@/lib/activation/summarize-runs'
import type { RunTotal, RunView } from '@/lib/contract/dataflow-runs'
import { runParts } from './run-parts'

/** A stretch of time in the chart, and what its runs moved. */
export interface RunBucket {
  /** Epoch milliseconds. */
  readonly from: number
  readonly runs: readonly RunView[]
  readonly received: RunTotal
  readonly activated: RunTotal
  readonly excluded: RunTotal
  readonly failed: RunTotal
  readonly hasFailed: boolean
}

const hourMs = 3_600_000
const dayMs = 24 * hourMs

/** Adobe reports by the hour; a month of hours would be bars nobody can tell apart. */
export function bucketMs(hours: number): number {
  return hours > 168 ? dayMs : hourMs
}

/**
 * Sorts runs into equal stretches, the oldest first; one without a run stays, because the gap says something.
 *
 * @param window  `to` is the present; both are widened to whole stretches
 */
export function runBuckets(
  runs: readonly RunView[],
  { from, to, widthMs }: { from: number; to: number; widthMs: number },
): readonly RunBucket[] {
  const first = Math.floor(from / widthMs) + 1
  const last = Math.floor(to / widthMs)
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => {
    const start = (first + index) * widthMs
    return bucketOf(
      start,
      runs.filter(({ startedAt = 0 }) => startedAt >= start && startedAt < start + widthMs),
    )
  })
}

function bucketOf(from: number, runs: readonly RunView[]): RunBucket {
  const over = (count: 'received' | 'activated' | 'excluded' | 'failed') =>
    totalOf(runs.map((run) => run[count]))
  return {
    from,
    runs,
    received: over('received'),
    activated: over('activated'),
    excluded: over('excluded'),
    failed: over('failed'),
    hasFailed: runs.some(({ state }) => state === 'failed'),
  }
}

/** The height of a bar: whichever tells more, since the parts may not add up to what was received. */
export function bucketHeight({ received, activated, excluded, failed }: RunBucket): number {
  return Math.max(received.sum ?? 0, (activated.sum ?? 0) + (excluded.sum ?? 0) + (failed.sum ?? 0))
}

/** `silent`: its runs tell no count at all. `zero`: they tell that nothing moved. */
export type BucketForm = 'bar' | 'failed' | 'silent' | 'zero' | 'none'

/** How a stretch is drawn. A told zero never looks like a count that is missing. */
export function bucketForm(bucket: RunBucket): BucketForm {
  if (bucket.runs.length === 0) return 'none'
  if (bucketHeight(bucket) > 0) return 'bar'
  if (bucket.hasFailed) return 'failed'
  return isSilent(bucket) ? 'silent' : 'zero'
}

/** None of its runs tells any count. */
export function isSilent(bucket: RunBucket): boolean {
  return bucket.runs.length > 0 && runParts.every(({ part }) => bucket[part].sum === undefined)
}

/** Some of its runs tell a count that others leave out, so there was more than is drawn. */
export function isPartial(bucket: RunBucket): boolean {
  return runParts.some(({ part }) => bucket[part].sum !== undefined && bucket[part].silentCount > 0)
}

/** A dashed mark says that counts are missing. */
export function hasDashes(bucket: RunBucket): boolean {
  return bucketForm(bucket) === 'silent' || isPartial(bucket)
}

/** The next round number above, for the top line of a chart: 1, 2 or 5 times a power of ten. */
export function roundUp(value: number): number {
  if (value <= 1) return 1
  const power = 10 ** Math.floor(Math.log10(value))
  const step = [1, 2, 5, 10].find((factor) => factor * power >= value) ?? 10
  return step * power
}
