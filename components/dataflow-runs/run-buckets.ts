import type { RunTotal, RunView } from '@/lib/contract/dataflow-runs'

/** A stretch of time in the chart, and what its runs moved. */
export interface RunBucket {
  /** Epoch milliseconds. */
  readonly from: number
  readonly runs: readonly RunView[]
  readonly received: number | undefined
  readonly activated: number | undefined
  readonly excluded: number | undefined
  readonly failed: number | undefined
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
  const sum = (count: 'received' | 'activated' | 'excluded' | 'failed') => {
    const told = runs.map((run) => run[count]).filter((value) => value !== undefined)
    return told.length === 0 ? undefined : told.reduce((total, value) => total + value, 0)
  }
  return {
    from,
    runs,
    received: sum('received'),
    activated: sum('activated'),
    excluded: sum('excluded'),
    failed: sum('failed'),
    hasFailed: runs.some(({ state }) => state === 'failed'),
  }
}

/** The height of a bar: whichever tells more, since the parts may not add up to what was received. */
export function bucketHeight({ received, activated, excluded, failed }: RunBucket): number {
  return Math.max(received ?? 0, (activated ?? 0) + (excluded ?? 0) + (failed ?? 0))
}

/** The next round number above, for the top line of a chart: 1, 2 or 5 times a power of ten. */
export function roundUp(value: number): number {
  if (value <= 1) return 1
  const power = 10 ** Math.floor(Math.log10(value))
  const step = [1, 2, 5, 10].find((factor) => factor * power >= value) ?? 10
  return step * power
}

/** A total in words; a missing one says that it is, instead of showing a zero. */
export function totalWords({ sum, silentCount }: RunTotal): { value: string; note: string | undefined } {
  if (sum === undefined) return { value: 'Not told', note: 'Adobe gives no count' }
  const runs = silentCount === 1 ? '1 run gives' : `${silentCount.toLocaleString('en')} runs give`
  return {
    value: sum.toLocaleString('en'),
    note: silentCount > 0 ? `${runs} no count` : undefined,
  }
}
