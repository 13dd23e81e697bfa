'use client'

import { CheckboxGroup } from 'react-aria-components/CheckboxGroup'
import { Label } from 'react-aria-components/Label'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { FilterIcon } from '@/components/ui/icons'
import { DialogTrigger, PopoverPanel } from '@/components/ui/popover-panel'
import { SelectField } from '@/components/ui/select-field'
import {
  type AudienceFacets,
  audienceEvaluations,
  audienceLifecycles,
  audienceOrigins,
} from '@/lib/contract/audiences'
import { type AudienceFilters, changedWithin, filterWords } from './audience-filters'
import {
  evaluationWords,
  lifecycleWords,
  originWords,
  type UpdatedWithin,
  updatedWords,
} from './audience-words'

interface AudienceFilterMenuProps {
  readonly filters: AudienceFilters
  readonly onChange: (filters: AudienceFilters) => void
  /** How many each choice would leave; undefined as long as that is not known. */
  readonly facets: AudienceFacets | undefined
}

const anyTime = { value: 'any', label: 'At any time' } as const
const spans: readonly UpdatedWithin[] = ['1', '7', '30', '90']

/** Everything the list can be narrowed by, behind one button. */
export function AudienceFilterMenu({ filters, onChange, facets }: AudienceFilterMenuProps) {
  const count = filterWords(filters).length
  return (
    <DialogTrigger>
      <Button aria-label={count === 0 ? 'Filters' : `Filters, ${count} set`}>
        <FilterIcon />
        Filters
        {count > 0 && (
          <span className="grid min-w-5 place-items-center rounded-full bg-accent px-1.5 text-xs text-accent-ink">
            {count}
          </span>
        )}
      </Button>
      <PopoverPanel label="Filters" placement="bottom start" className="w-[22rem]">
        <div className="grid gap-5">
          <FilterGroup
            title="Lifecycle"
            values={audienceLifecycles}
            words={lifecycleWords}
            counts={facets?.lifecycle}
            chosen={filters.lifecycle}
            onChange={(lifecycle) => onChange({ ...filters, lifecycle })}
          />
          <FilterGroup
            title="Evaluation"
            values={audienceEvaluations}
            words={evaluationWords}
            counts={facets?.evaluation}
            chosen={filters.evaluation}
            onChange={(evaluation) => onChange({ ...filters, evaluation })}
          />
          <FilterGroup
            title="Origin"
            values={audienceOrigins}
            words={originWords}
            counts={facets?.origin}
            chosen={filters.origin}
            onChange={(origin) => onChange({ ...filters, origin })}
          />
          <SelectField<UpdatedWithin | typeof anyTime.value>
            label="Changed"
            name="updated-within"
            value={filters.updated?.within ?? anyTime.value}
            onChange={(within) =>
              onChange({
                ...filters,
                updated: within === 'any' ? undefined : changedWithin(within, Date.now()),
              })
            }
            options={[anyTime, ...spans.map((value) => ({ value, label: updatedWords[value] }))]}
          />
        </div>
      </PopoverPanel>
    </DialogTrigger>
  )
}

interface FilterGroupProps<T extends string> {
  readonly title: string
  readonly values: readonly T[]
  readonly words: Readonly<Record<T, string>>
  readonly counts: Readonly<Record<T, number>> | undefined
  readonly chosen: readonly T[]
  readonly onChange: (chosen: readonly T[]) => void
}

function FilterGroup<T extends string>({
  title,
  values,
  words,
  counts,
  chosen,
  onChange,
}: FilterGroupProps<T>) {
  return (
    <CheckboxGroup
      value={[...chosen]}
      onChange={(keys) => onChange(values.filter((value) => keys.includes(value)))}
      className="grid gap-1.5"
    >
      <Label className="font-semibold">{title}</Label>
      {/* All of them, always: counts may come while the menu is open, and nothing may move under a press. */}
      {values.map((value) => (
        <div key={value} className="flex items-start justify-between gap-3">
          <Checkbox value={value}>
            {words[value]}
            {counts && <span className="sr-only">, {counts[value]} audiences</span>}
          </Checkbox>
          {counts && (
            <span
              aria-hidden="true"
              className={`numeric text-sm ${counts[value] === 0 ? 'text-ink-3' : 'text-ink-2'}`}
            >
              {counts[value].toLocaleString('en')}
            </span>
          )}
        </div>
      ))}
    </CheckboxGroup>
  )
}
