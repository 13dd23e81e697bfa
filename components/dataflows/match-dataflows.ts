import { startOfDay, startOfNextDay } from '@/components/activity/days'
import type { DataflowView } from '@/lib/contract/dataflows'
import type { DataflowFilters, StateFilter } from './dataflow-filters'
import { healthOf } from './dataflow-health'

/** The dataflows that pass every filter, in the order in which they came. */
export function matchDataflows(
  dataflows: readonly DataflowView[],
  filters: DataflowFilters,
): readonly DataflowView[] {
  const { destination, state, account, isFailing } = filters
  const words = filters.search?.toLowerCase().split(/\s+/).filter(Boolean) ?? []
  const isCreatedThen = spanOf(filters.createdFrom, filters.createdTo)
  const isModifiedThen = spanOf(filters.modifiedFrom, filters.modifiedTo)
  return dataflows.filter(
    (dataflow) =>
      (destination === undefined || destination === (dataflow.destination ?? 'other')) &&
      (state === undefined || state === stateOf(dataflow)) &&
      (account === undefined || account === dataflow.account?.id) &&
      (!isFailing || healthOf(dataflow) === 'failing') &&
      isCreatedThen(dataflow.createdAt) &&
      isModifiedThen(dataflow.updatedAt) &&
      hasWords(dataflow, words),
  )
}

function stateOf(dataflow: DataflowView): StateFilter {
  const health = healthOf(dataflow)
  return health === 'failing' ? 'enabled' : health
}

/** Every word is found somewhere, in whatever order they were typed. */
function hasWords(dataflow: DataflowView, words: readonly string[]): boolean {
  if (words.length === 0) return true
  const { id, name, description, target, account, createdBy, updatedBy } = dataflow
  const text = [id, name, description, target, account?.name, createdBy, updatedBy]
    .filter((part) => part !== undefined)
    .join('\n')
    .toLowerCase()
  return words.every((word) => text.includes(word))
}

function spanOf(from: string | undefined, to: string | undefined): (at: number | undefined) => boolean {
  if (from === undefined && to === undefined) return () => true
  const start = from === undefined ? Number.NEGATIVE_INFINITY : startOfDay(from).getTime()
  const end = to === undefined ? Number.POSITIVE_INFINITY : startOfNextDay(to).getTime()
  return (at) => at !== undefined && at >= start && at < end
}
