'use client'

import { Button as AriaButton } from 'react-aria-components/Button'
import { Button } from '@/components/ui/button'
import { CrossIcon } from '@/components/ui/icons'
import type { ActivityFilters } from './activity-filters'
import { filterWords } from './filter-words'
import { changeFilters, clearFilters } from './use-filter-address'

/** The filters that are set, each with a way to take it off. */
export function FilterChips({ filters }: { filters: ActivityFilters }) {
  const chips = filterWords(filters)
  if (chips.length === 0) return null
  return (
    <div className="flex flex-wrap items-center gap-2">
      <ul aria-label="Filters" className="contents">
        {chips.map(({ name, title, value }) => (
          <li key={name} className="max-w-full">
            <AriaButton
              aria-label={`Remove filter: ${title} ${value}`}
              onPress={() => leave(() => changeFilters({ [name]: undefined }))}
              className="inline-flex min-h-7 max-w-full cursor-pointer items-center gap-1.5 rounded-full border border-line-strong bg-surface py-0.5 pr-2 pl-3 text-left text-sm transition-colors hover:bg-sunken"
            >
              <span className="min-w-0 wrap-anywhere">
                <span className="text-ink-2">{title}</span> {value}
              </span>
              <CrossIcon className="size-3.5 text-ink-2" />
            </AriaButton>
          </li>
        ))}
      </ul>
      <Button variant="quiet" size="small" onPress={() => leave(clearFilters)}>
        Clear all filters
      </Button>
    </div>
  )
}

/** The button that was pressed is about to go; the heading is where a new view of the page begins. */
function leave(change: () => void): void {
  change()
  document.getElementById('page-title')?.focus({ preventScroll: true })
}
