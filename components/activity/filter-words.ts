import { type ActivityFilters, type FilterName, filterNames } from './activity-filters'
import { actionWords, outcomeWords, resourceWords } from './audit-words'
import { shortDate } from './time-words'

interface FilterWords {
  readonly name: FilterName
  readonly title: string
  readonly value: string
}

const titles: Readonly<Record<FilterName, string>> = {
  search: 'Search',
  action: 'Action',
  resourceType: 'Resource',
  outcome: 'Outcome',
  from: 'From',
  to: 'To',
  activationId: 'Activation',
}

/** The filters that are set, as a person reads them. */
export function filterWords(filters: ActivityFilters): readonly FilterWords[] {
  return filterNames.flatMap((name) => {
    const value = wordsOf(name, filters)
    return value ? [{ name, title: titles[name], value }] : []
  })
}

function wordsOf(name: FilterName, filters: ActivityFilters): string | undefined {
  const { action, resourceType, outcome } = filters
  switch (name) {
    case 'action':
      return action && actionWords[action].title
    case 'resourceType':
      return resourceType && resourceWords[resourceType].title
    case 'outcome':
      return outcome && outcomeWords[outcome].title
    case 'from':
    case 'to': {
      const day = filters[name]
      return day && shortDate(day)
    }
    case 'activationId':
      return filters.activationId && `${filters.activationId.slice(0, 8)}…`
    case 'search':
      return filters.search && `“${filters.search}”`
  }
}
