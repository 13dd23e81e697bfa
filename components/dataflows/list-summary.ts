import { plural } from '@/components/ui/plural'
import type { DataflowView } from '@/lib/contract/dataflows'
import { type DataflowFilters, isFiltered } from './dataflow-filters'
import { healthOf } from './dataflow-health'

interface Summarized {
  readonly dataflows: readonly DataflowView[]
  readonly shown: readonly DataflowView[]
  readonly filters: DataflowFilters
  readonly isComplete: boolean
  readonly sandbox: string
}

/** The list in one sentence, and what in it needs a look. Nothing is counted before everything is there. */
export function listSummary({ dataflows, shown, filters, isComplete, sandbox }: Summarized): string {
  if (!isComplete) return `Everything that sends data out of ${sandbox}.`
  if (isFiltered(filters)) {
    return `${plural(shown.length, 'dataflow')} in ${sandbox} ${shown.length === 1 ? 'matches' : 'match'}.`
  }
  const count = (health: string) => dataflows.filter((dataflow) => healthOf(dataflow) === health).length
  const parts = [`${plural(dataflows.length, 'dataflow')} to destinations in ${sandbox}.`]
  const [failing, disabled] = [count('failing'), count('disabled')]
  if (failing > 0) parts.push(`${failing} failing.`)
  if (disabled > 0) parts.push(`${disabled} disabled.`)
  return parts.join(' ')
}
