'use client'

import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { PasteIcon } from '@/components/ui/icons'
import { SearchField } from '@/components/ui/search-field'
import { SelectField } from '@/components/ui/select-field'
import { type AudienceFacets, type AudienceSort, audienceSorts } from '@/lib/contract/audiences'
import { AudienceFilterMenu } from './audience-filter-menu'
import type { AudienceFilters } from './audience-filters'
import { sortWords } from './audience-words'

interface AudienceToolbarProps {
  readonly search: string
  readonly onSearch: (search: string) => void
  readonly isBusy: boolean
  readonly total: number | undefined
  readonly filters: AudienceFilters
  readonly onFilters: (filters: AudienceFilters) => void
  readonly facets: AudienceFacets | undefined
  readonly onPaste: () => void
  readonly sort: AudienceSort
  readonly onSort: (sort: AudienceSort) => void
  /** The selected ones keep the order of their selection. */
  readonly isSortShown: boolean
  /** The choice between all and the selected ones. */
  readonly view: ReactNode
}

const sortOptions = audienceSorts.map((value) => ({ value, label: sortWords[value] }))

/** Everything that decides what the list shows. */
export function AudienceToolbar(props: AudienceToolbarProps) {
  return (
    <search className="grid gap-3">
      <div className="flex flex-wrap gap-2">
        <div className="min-w-60 flex-1">
          <SearchField
            label="Search audiences"
            placeholder={`Search ${props.total?.toLocaleString('en') ?? ''} audiences by name or ID`.replace(
              '  ',
              ' ',
            )}
            value={props.search}
            onChange={props.onSearch}
            isBusy={props.isBusy}
          />
        </div>
        <AudienceFilterMenu filters={props.filters} onChange={props.onFilters} facets={props.facets} />
        <Button onPress={props.onPaste}>
          <PasteIcon />
          Paste
        </Button>
      </div>
      <div className="flex flex-wrap items-center justify-between gap-2">
        {props.view}
        {props.isSortShown && (
          <div className="min-w-52 max-sm:flex-1">
            <SelectField
              label="Sort by"
              name="audience-sort"
              isLabelHidden
              value={props.sort}
              onChange={props.onSort}
              options={sortOptions}
            />
          </div>
        )}
      </div>
    </search>
  )
}
