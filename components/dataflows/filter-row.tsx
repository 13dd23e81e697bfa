'use client'

import { useMemo } from 'react'
import { Button } from '@/components/ui/button'
import { FilterChip } from '@/components/ui/filter-chip'
import { SearchField } from '@/components/ui/search-field'
import { ToggleChip } from '@/components/ui/toggle-chip'
import { useTypedAddress } from '@/components/ui/use-typed-address'
import type { DataflowView } from '@/lib/contract/dataflows'
import { destinations } from '@/lib/destinations/registry'
import { type DataflowListView, isFiltered, type StateFilter } from './dataflow-filters'
import { DayRangeChip } from './day-range-chip'
import { SortMenu } from './sort-menu'
import { changeFilters, clearFilters } from './use-list-view'

type FilterRowProps = { view: DataflowListView; dataflows: readonly DataflowView[]; isBusy: boolean }

const stateChoices: readonly { value: StateFilter; label: string }[] = [
  { value: 'enabled', label: 'Enabled' },
  { value: 'disabled', label: 'Disabled' },
  { value: 'working', label: 'Working…' },
]

const destinationChoices = [
  ...destinations.map(({ id, name }) => ({ value: id as string, label: name })),
  { value: 'other', label: 'Other destinations' },
]

const showSearch = (search: string) => changeFilters({ search })

/** Everything the list can be narrowed by. */
export function FilterRow({ view: { filters, sort }, dataflows, isBusy }: FilterRowProps) {
  const [search, setSearch] = useTypedAddress(filters.search ?? '', showSearch)
  const accounts = useMemo(() => accountChoices(dataflows), [dataflows])
  return (
    <search className="flex flex-wrap items-center gap-2">
      <div className="w-full sm:w-72">
        <SearchField
          label="Search dataflows"
          placeholder="Name, stream, account or person"
          value={search}
          onChange={setSearch}
          isBusy={isBusy}
        />
      </div>
      <FilterChip
        title="Destination"
        value={filters.destination}
        choices={destinationChoices}
        onChange={(destination) => changeFilters({ destination })}
      />
      <FilterChip
        title="State"
        value={filters.state}
        choices={stateChoices}
        onChange={(state) => changeFilters({ state })}
      />
      <FilterChip
        title="Account"
        value={filters.account}
        choices={accounts}
        onChange={(account) => changeFilters({ account })}
      />
      <DayRangeChip
        title="Modified"
        name="modified"
        from={filters.modifiedFrom}
        to={filters.modifiedTo}
        onChange={({ from, to }) => changeFilters({ modifiedFrom: from, modifiedTo: to })}
      />
      <DayRangeChip
        title="Created"
        name="created"
        from={filters.createdFrom}
        to={filters.createdTo}
        onChange={({ from, to }) => changeFilters({ createdFrom: from, createdTo: to })}
      />
      <ToggleChip
        isSelected={filters.isFailing ?? false}
        onChange={(isFailing) => changeFilters({ isFailing: isFailing || undefined })}
      >
        Failing
      </ToggleChip>
      <span className="xl:hidden">
        <SortMenu sort={sort} />
      </span>
      {isFiltered(filters) && (
        <Button
          variant="quiet"
          size="small"
          onPress={() => {
            setSearch('')
            clearFilters()
            // The button is about to go; the heading is where a new view of the page begins.
            document.getElementById('page-title')?.focus({ preventScroll: true })
          }}
        >
          Clear all filters
        </Button>
      )}
    </search>
  )
}

function accountChoices(dataflows: readonly DataflowView[]): { value: string; label: string }[] {
  const names = new Map(dataflows.flatMap(({ account }) => (account ? [[account.id, account.name]] : [])))
  return [...names]
    .map(([value, name]) => ({ value, label: name ?? value }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'en', { sensitivity: 'base', numeric: true }))
}
