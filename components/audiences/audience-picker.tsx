'use client'

import { useMemo, useRef, useState } from 'react'
import { requestJson } from '@/components/api/request-json'
import { PasteDialog } from '@/components/pickers/paste-dialog'
import { SelectionMeter } from '@/components/pickers/selection-meter'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { plural } from '@/components/ui/plural'
import { Segmented } from '@/components/ui/segmented'
import { useDebounced } from '@/components/ui/use-debounced'
import { type DraftAudience, recommendedMax } from '@/lib/activation/draft'
import { type AudienceLookup, type AudienceSort, lookupLinesMax } from '@/lib/contract/audiences'
import { AudienceFilterChips } from './audience-filter-chips'
import { type AudienceFilters, filterWords, noFilters } from './audience-filters'
import { pasteReport } from './audience-paste'
import { AudienceResultsList } from './audience-results-list'
import { AudienceToolbar } from './audience-toolbar'
import { ReadingNote } from './reading-note'
import { SelectedAudiences } from './selected-audiences'
import { useAudienceReading } from './use-audience-reading'
import { useAudiences } from './use-audiences'
import { useRemoval } from './use-removal'

interface AudiencePickerProps {
  /** Where a problem with the selection leads. */
  readonly id: string
  readonly value: readonly DraftAudience[]
  readonly onChange: (value: DraftAudience[]) => void
}

type View = 'all' | 'selected'

/** While the platform does the searching, each search costs a call of its own. */
const platformPauseMs = 150
const listHeight = 'min(60vh, 34rem)'

/**
 * Chooses audiences among thousands. What is chosen belongs to the caller and survives every search, filter and page; the
 * picker asks our own API for everything else, so it stands wherever audiences are chosen.
 */
export function AudiencePicker({ id, value, onChange }: AudiencePickerProps) {
  const [view, setView] = useState<View>('all')
  const [search, setSearch] = useState('')
  const [filters, setFilters] = useState<AudienceFilters>(noFilters)
  const [sort, setSort] = useState<AudienceSort>('-updated')
  const [isPasting, setPasting] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  const reading = useAudienceReading()
  const settled = useDebounced(search.trim(), platformPauseMs)
  const wanted = reading?.index.status === 'ready' ? search.trim() : settled
  const audiences = useAudiences({ search: wanted, filters, sort })
  const selectedIds = useMemo(() => new Set(value.map(({ id: audienceId }) => audienceId)), [value])
  const removal = useRemoval(value, onChange)
  const isNarrowed = wanted !== '' || filterWords(filters).length > 0
  const total = audiences.loaded?.total

  function add(items: readonly DraftAudience[]) {
    removal.forget()
    onChange([...value, ...items.filter((item) => !selectedIds.has(item.id))])
  }

  /** The pressed button goes away with what it removed; focus must not get lost with it. */
  function leaving(act: () => void) {
    act()
    heading.current?.focus()
  }

  async function check(lines: readonly string[], signal: AbortSignal) {
    const options = { method: 'POST', body: { lines }, signal } as const
    return pasteReport(await requestJson<AudienceLookup>('/api/audiences/lookup', options), selectedIds)
  }

  return (
    <Card id={id} tabIndex={-1} className="@container overflow-hidden outline-none">
      <div className="grid gap-3 border-b border-line p-4">
        <AudienceToolbar
          search={search}
          onSearch={(text) => {
            setSearch(text)
            setView('all')
          }}
          isBusy={audiences.isFetching && !audiences.isFetchingNextPage}
          total={reading?.index.total ?? (isNarrowed ? undefined : total)}
          filters={filters}
          onFilters={(next) => {
            setFilters(next)
            setView('all')
          }}
          facets={audiences.loaded?.facets}
          onPaste={() => setPasting(true)}
          sort={sort}
          onSort={setSort}
          isSortShown={view === 'all'}
          view={
            <Segmented<View>
              label="What the list shows"
              value={view}
              onChange={setView}
              items={[
                { id: 'all', title: resultTitle(total, isNarrowed), widest: 'Results 00,000' },
                { id: 'selected', title: `Selected ${value.length.toLocaleString('en')}` },
              ]}
            />
          }
        />
        {view === 'all' && <AudienceFilterChips filters={filters} onChange={setFilters} />}
        {view === 'all' && (
          <ReadingNote
            reading={reading}
            needsAll={filterWords(filters).length > 0 || sort === 'size' || sort === '-size'}
          />
        )}
      </div>
      {view === 'all' ? (
        <AudienceResultsList
          audiences={audiences}
          reading={reading}
          search={wanted}
          isNarrowed={isNarrowed}
          topKey={JSON.stringify([audiences.loaded?.search, filters, sort])}
          value={value}
          onChange={(next) => {
            removal.forget()
            onChange(next)
          }}
          onClear={() => {
            setSearch('')
            setFilters(noFilters)
          }}
          height={listHeight}
        />
      ) : (
        <SelectedAudiences value={value} onRemove={removal.remove} height={listHeight} />
      )}
      <div className="grid gap-3.5 border-t border-line p-4">
        <div className="flex min-h-9 flex-wrap items-center justify-between gap-x-4 gap-y-2">
          <h2 ref={heading} tabIndex={-1} className="rounded-sm font-semibold" aria-live="polite">
            {value.length === 0
              ? 'No audience selected yet'
              : `${value.length.toLocaleString('en')} selected`}
          </h2>
          <div className="flex flex-wrap items-center gap-1">
            {removal.last && (
              <>
                <p role="status" className="max-w-72 truncate text-sm text-ink-2">
                  {removedWords(removal.last.removed)} removed.
                </p>
                <Button variant="quiet" size="small" onPress={() => leaving(removal.undo)}>
                  Undo
                </Button>
              </>
            )}
            {value.length > 1 && (
              <Button variant="quiet" size="small" onPress={() => leaving(() => removal.remove(selectedIds))}>
                Remove all
              </Button>
            )}
          </div>
        </div>
        <SelectionMeter
          label="Audiences in this dataflow"
          count={value.length}
          recommendedMax={recommendedMax.audiences}
        >
          <p>
            Adobe recommends at most {recommendedMax.audiences} audiences in one dataflow. With more, each
            export takes longer to put together and may arrive late. Splitting them over two dataflows avoids
            that.
          </p>
        </SelectionMeter>
      </div>
      <PasteDialog<DraftAudience>
        isOpen={isPasting}
        onOpenChange={setPasting}
        title="Paste audiences"
        noun="audience"
        fieldLabel="Names or IDs"
        hint="One on each line. A name must be complete; upper and lower case make no difference."
        placeholder={'Loyalty platinum, all countries\n60ccea95-1435-4180-97a5-58af4aa285ab'}
        linesMax={lookupLinesMax}
        check={check}
        onAdd={add}
      />
    </Card>
  )
}

function resultTitle(total: number | undefined, isNarrowed: boolean): string {
  const word = isNarrowed ? 'Results' : 'All'
  return total === undefined ? word : `${word} ${total.toLocaleString('en')}`
}

function removedWords(removed: readonly DraftAudience[]): string {
  const [first] = removed
  return removed.length === 1 && first ? first.name || first.id : plural(removed.length, 'audience')
}
