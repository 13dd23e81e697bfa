'use client'

import { Button as AriaButton } from 'react-aria-components/Button'
import { Button } from '@/components/ui/button'
import { CrossIcon } from '@/components/ui/icons'
import { type AudienceFilters, filterWords, noFilters } from './audience-filters'

interface AudienceFilterChipsProps {
  readonly filters: AudienceFilters
  readonly onChange: (filters: AudienceFilters) => void
}

/** The filters that are set, each with a way to take it off. */
export function AudienceFilterChips({ filters, onChange }: AudienceFilterChipsProps) {
  const chips = filterWords(filters)
  if (chips.length === 0) return null
  return (
    <div className="flex flex-wrap items-center gap-2">
      <ul aria-label="Filters that are set" className="contents">
        {chips.map(({ id, title, value, removed }) => (
          <li key={id}>
            <AriaButton
              aria-label={`Remove filter: ${title} ${value}`}
              onPress={() => onChange(removed)}
              className="inline-flex min-h-7 cursor-pointer items-center gap-1.5 rounded-full border border-line-strong bg-surface py-0.5 pr-2 pl-3 text-sm transition-colors hover:bg-sunken"
            >
              <span>
                <span className="text-ink-2">{title}</span> {value}
              </span>
              <CrossIcon className="size-3.5 text-ink-2" />
            </AriaButton>
          </li>
        ))}
      </ul>
      <Button variant="quiet" size="small" onPress={() => onChange(noFilters)}>
        Clear filters
      </Button>
    </div>
  )
}
