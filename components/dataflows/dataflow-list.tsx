'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import { ProblemNotice } from '@/components/api/problem-notice'
import { requestJson } from '@/components/api/request-json'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeading } from '@/components/ui/page-heading'
import { plural } from '@/components/ui/plural'
import { SearchField } from '@/components/ui/search-field'
import { SelectField } from '@/components/ui/select-field'
import { Skeleton } from '@/components/ui/skeleton'
import type { DataflowList as DataflowPage } from '@/lib/contract/dataflows'
import { destinations } from '@/lib/destinations/registry'
import { DataflowTable } from './dataflow-table'
import { useDataflowFilters } from './use-dataflow-filters'

const anyDestination = { value: 'any', label: 'Any destination' }

/** The dataflows that send data out of this sandbox. What is searched for stands in the address, so it can be shared. */
export function DataflowList({ sandbox }: { sandbox: string }) {
  const { search, setSearch, destination, setDestination, query, isFiltered, clear } = useDataflowFilters()
  const dataflows = useInfiniteQuery({
    queryKey: ['dataflows', query],
    queryFn: ({ pageParam, signal }) =>
      requestJson<DataflowPage>(`/api/dataflows?${query}${pageParam ? `&cursor=${pageParam}` : ''}`, {
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  })
  const items = dataflows.data?.pages.flatMap((page) => page.items) ?? []
  const total = dataflows.data?.pages[0]?.total

  return (
    <div className="grid gap-5">
      <PageHeading
        title="Dataflows"
        lead={lead(total, isFiltered, sandbox)}
        actions={
          <LinkButton href="/activate/destination" variant="primary">
            Activate audiences
          </LinkButton>
        }
      />
      <Card className="overflow-hidden">
        <div className="grid gap-3 p-4 sm:grid-cols-[minmax(0,26rem)_15rem]">
          <SearchField
            label="Search dataflows"
            placeholder="Search by name, stream or event hub"
            value={search}
            onChange={setSearch}
            isBusy={dataflows.isFetching && !dataflows.isFetchingNextPage}
          />
          <SelectField
            label="Destination"
            isLabelHidden
            name="destination"
            value={destination || anyDestination.value}
            onChange={(value) => setDestination(value === anyDestination.value ? '' : value)}
            options={[
              anyDestination,
              ...destinations.map(({ id, name }) => ({ value: id as string, label: name })),
            ]}
          />
        </div>
        {dataflows.error && (
          <div className="p-4 pt-0">
            <ProblemNotice
              error={dataflows.error}
              actions={<Button onPress={() => void dataflows.refetch()}>Try again</Button>}
            />
          </div>
        )}
        {dataflows.isPending && <LoadingRows />}
        {dataflows.isSuccess && items.length === 0 && <NoDataflows isFiltered={isFiltered} onClear={clear} />}
        {items.length > 0 && <DataflowTable items={items} />}
        {dataflows.hasNextPage && (
          <div className="border-t border-line p-4 text-center">
            <Button
              onPress={() => void dataflows.fetchNextPage()}
              isPending={dataflows.isFetchingNextPage}
              pendingLabel="Loading more"
            >
              Show more
            </Button>
          </div>
        )}
      </Card>
    </div>
  )
}

function lead(total: number | undefined, isFiltered: boolean, sandbox: string): string {
  if (total === undefined) return `Everything that sends data out of ${sandbox}.`
  const counted = plural(total, 'dataflow')
  if (isFiltered) return `${counted} in ${sandbox} ${total === 1 ? 'matches' : 'match'}.`
  return `${counted} ${total === 1 ? 'sends' : 'send'} data out of ${sandbox}.`
}

function LoadingRows() {
  return (
    <div className="grid gap-3 border-t border-line p-4" role="status" aria-label="Loading dataflows">
      {['a', 'b', 'c', 'd', 'e'].map((key) => (
        <Skeleton key={key} className="h-9 w-full" />
      ))}
    </div>
  )
}

function NoDataflows({ isFiltered, onClear }: { isFiltered: boolean; onClear: () => void }) {
  if (isFiltered) {
    return (
      <EmptyState title="No dataflow matches" action={<Button onPress={onClear}>Clear the search</Button>}>
        Only names, descriptions, streams and event hubs are searched.
      </EmptyState>
    )
  }
  return (
    <EmptyState
      title="No dataflow sends data out of this sandbox yet"
      action={
        <LinkButton href="/activate/destination" variant="primary">
          Activate audiences
        </LinkButton>
      }
    >
      Six short steps take you to the first one.
    </EmptyState>
  )
}
