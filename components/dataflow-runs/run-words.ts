import { plural } from '@/components/ui/plural'
import type { RunReasonTotal, RunTotal } from '@/lib/contract/dataflow-runs'
import { isPartial, isSilent, type RunBucket } from './run-buckets'
import { runParts } from './run-parts'

/** How many runs a number leaves out. */
export function silentWords(silentCount: number): string {
  return `${plural(silentCount, 'run')} ${silentCount === 1 ? 'gives' : 'give'} no count`
}

/** A total in words; a missing one says that it is, instead of showing a zero. */
export function totalWords({ sum, silentCount }: RunTotal): { value: string; note: string | undefined } {
  if (sum === undefined) return { value: 'Not told', note: 'Adobe gives no count' }
  return { value: sum.toLocaleString('en'), note: silentCount > 0 ? silentWords(silentCount) : undefined }
}

/** How often a reason was given, and over how many records. */
export function reasonWords({ runCount, records }: RunReasonTotal): {
  value: string
  note: string | undefined
} {
  const { sum, silentCount } = records
  if (sum === undefined)
    return { value: `in ${plural(runCount, 'run')}, records not counted`, note: undefined }
  return {
    value: `${plural(sum, 'record')} in ${plural(runCount, 'run')}`,
    note: silentCount > 0 ? silentWords(silentCount) : undefined,
  }
}

/** What a stretch of the chart holds. */
export function bucketWords(bucket: RunBucket): string {
  if (bucket.runs.length === 0) return 'no run'
  const words = countWords(bucket)
  return bucket.hasFailed ? `${words}; a run failed` : words
}

/** The same number of silent runs for every count is said once. */
function countWords(bucket: RunBucket): string {
  const told = runParts.map(({ part }) => bucket[part]).filter(({ sum }) => sum !== undefined)
  if (told.length === 0) return 'Adobe gives no counts'
  const [silentCount = 0, ...others] = new Set(told.map((total) => total.silentCount))
  const isAlike = others.length === 0
  const words = runParts
    .map(({ part, title }) => partWords(title.toLowerCase(), bucket[part], isAlike))
    .join(', ')
  return isAlike && silentCount > 0 ? `${words}; ${silentWords(silentCount)}` : words
}

function partWords(name: string, { sum, silentCount }: RunTotal, isNoteApart: boolean): string {
  if (sum === undefined) return `${name} not told`
  const words = `${sum.toLocaleString('en')} ${name}`
  return isNoteApart || silentCount === 0 ? words : `${words} (${silentWords(silentCount)})`
}

/** The whole chart for whoever does not see it. */
export function chartLabel(buckets: readonly RunBucket[], unit: 'hour' | 'day'): string {
  const count = (isMeant: (bucket: RunBucket) => boolean) => plural(buckets.filter(isMeant).length, unit)
  const parts = [
    `${count(({ hasFailed }) => hasFailed)} with a failed run`,
    `${count(({ runs }) => runs.length === 0)} without a run`,
    `${count((bucket) => isSilent(bucket) || isPartial(bucket))} in which runs give no count`,
  ]
  return `Records per ${unit} over ${plural(buckets.length, unit)}: ${parts.join(', ')}. The table of all runs holds the numbers.`
}
