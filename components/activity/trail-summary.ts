import type { ActivityFilters } from './activity-filters'
import { filterWords } from './filter-words'

interface Found {
  readonly count: number
  readonly hasMore: boolean
  readonly filters: ActivityFilters
}

/** How much of the trail is shown. How much there is in all is never counted: it would take longer than to show it. */
export function trailSummary({ count, hasMore, filters }: Found): string {
  const isFiltered = filterWords(filters).length > 0
  if (count === 0) return isFiltered ? 'No entry matches' : 'No entries'
  const entries = `${count.toLocaleString('en')} ${count === 1 ? 'entry' : 'entries'}`
  if (hasMore) return `The newest ${entries}${isFiltered ? ' that match' : ''}`
  if (isFiltered) return `${entries} ${count === 1 ? 'matches' : 'match'}`
  return count === 1 ? 'The only entry' : `All ${entries}`
}

/** What the trail is narrowed to, for those who do not see the filters beside the sentence. */
export function filterSummary(filters: ActivityFilters): string {
  return filterWords(filters)
    .map(({ title, value }) => `${title.toLowerCase()} ${value}`)
    .join(', ')
}
