'use client'

import { SearchField } from '@/components/ui/search-field'
import { useTypedAddress } from '@/components/ui/use-typed-address'
import { auditActions, auditOutcomes, auditResourceTypes } from '@/lib/contract/audit'
import { type ActivityFilters, isBackwards } from './activity-filters'
import { actionWords, outcomeWords, resourceWords } from './audit-words'
import { ChoiceFilter } from './choice-filter'
import { DayField } from './day-field'
import { changeFilters } from './use-filter-address'

const showSearch = (search: string) => changeFilters({ search })
const showFrom = (from: string) => changeFilters({ from })
const showTo = (to: string) => changeFilters({ to })

/** Everything the trail can be narrowed by. */
export function FilterBar({ filters, isBusy }: { filters: ActivityFilters; isBusy: boolean }) {
  const [search, setSearch] = useTypedAddress(filters.search ?? '', showSearch)
  const [from, setFrom] = useTypedAddress(filters.from ?? '', showFrom)
  const [to, setTo] = useTypedAddress(filters.to ?? '', showTo)

  return (
    <search className="grid gap-3 p-4 xl:grid-cols-3">
      <div>
        <SearchField
          label="Search activity"
          isLabelVisible
          placeholder="Name, ID, request ID or who did it"
          value={search}
          onChange={setSearch}
          isBusy={isBusy}
        />
      </div>
      <div className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,8.5rem),1fr))] gap-3 xl:col-span-2">
        <ChoiceFilter
          label="Action"
          name="action"
          value={filters.action}
          choices={auditActions.map((value) => ({ value, label: actionWords[value].title }))}
          onChange={(action) => changeFilters({ action })}
        />
        <ChoiceFilter
          label="Resource"
          name="resourceType"
          value={filters.resourceType}
          choices={auditResourceTypes.map((value) => ({ value, label: resourceWords[value].title }))}
          onChange={(resourceType) => changeFilters({ resourceType })}
        />
        <div>
          <ChoiceFilter
            label="Outcome"
            name="outcome"
            value={filters.outcome}
            choices={auditOutcomes.map((value) => ({ value, label: outcomeWords[value].title }))}
            onChange={(outcome) => changeFilters({ outcome })}
          />
        </div>
        <DayField label="From" name="from" value={from} onChange={setFrom} />
        <DayField
          label="To"
          name="to"
          value={to}
          onChange={setTo}
          error={isBackwards(filters) ? 'This is before the first day' : undefined}
        />
      </div>
    </search>
  )
}
