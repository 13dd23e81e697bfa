'use client'

import { useMemo } from 'react'
import { ProblemNotice } from '@/components/api/problem-notice'
import { TermsIn } from '@/components/help/terms-in'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { PageHeading } from '@/components/ui/page-heading'
import { isBackwards } from './activity-filters'
import { FilterBar } from './filter-bar'
import { FilterChips } from './filter-chips'
import { filterWords } from './filter-words'
import { LoadingEntries } from './loading-entries'
import { NoEntries } from './no-entries'
import { ShowMore } from './show-more'
import { TrailDays } from './trail-days'
import { TrailStatus } from './trail-status'
import { useAuditTrail } from './use-audit-trail'
import { useFilterAddress } from './use-filter-address'

/** What was done in this sandbox from here, newest first. */
export function ActivityTrail({ sandbox }: { sandbox: string }) {
  const filters = useFilterAddress()
  const { events, ...trail } = useAuditTrail(filters)
  const isFiltered = useMemo(() => filterWords(filters).length > 0, [filters])
  const isSearching = trail.isFetching && !trail.isFetchingNextPage
  const hasAnswer = trail.data !== undefined
  const isRefreshing = isSearching && hasAnswer && !trail.isPlaceholderData
  const isFirstLoadFailed = trail.isError && !trail.isFetchNextPageError

  return (
    <div className="grid gap-5">
      <PageHeading
        title="Activity"
        lead={
          <TermsIn>{`Every activation and every change made from here in sandbox ${sandbox}, by whom, and what became of it. Entries cannot be changed or deleted.`}</TermsIn>
        }
        actions={
          <Button onPress={() => void trail.refetch()} isPending={isRefreshing} pendingLabel="Loading">
            Refresh
          </Button>
        }
      />
      <Card>
        <FilterBar filters={filters} isBusy={isSearching} />
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line px-4 py-2.5">
          <TrailStatus
            filters={filters}
            count={hasAnswer && !trail.isPlaceholderData ? events.length : undefined}
            hasMore={trail.hasNextPage}
          />
          <FilterChips filters={filters} />
        </div>
        {isFirstLoadFailed && (
          <div className="border-t border-line p-4">
            <ProblemNotice
              error={trail.error}
              actions={<Button onPress={() => void trail.refetch()}>Try again</Button>}
            />
          </div>
        )}
        {trail.isPending && <LoadingEntries />}
        {hasAnswer && events.length === 0 && (
          <NoEntries sandbox={sandbox} isFiltered={isFiltered} isBackwards={isBackwards(filters)} />
        )}
        <TrailDays events={events} isOutdated={trail.isPlaceholderData} />
        <ShowMore trail={trail} count={events.length} />
      </Card>
    </div>
  )
}
