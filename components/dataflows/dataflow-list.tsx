'use client'

import { useQueryClient } from '@tanstack/react-query'
import { use, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { ProblemNotice } from '@/components/api/problem-notice'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeading } from '@/components/ui/page-heading'
import type { BulkAction } from '@/lib/contract/bulk-changes'
import type { DataflowPage } from '@/lib/contract/dataflows'
import { BulkBar } from './bulk-bar'
import { BulkDialog } from './bulk-dialog'
import { BulkReport } from './bulk-report'
import { ColumnsMenu } from './columns-menu'
import { isFiltered } from './dataflow-filters'
import { LoadingRows } from './dataflow-list-loading'
import { DataflowTable } from './dataflow-table'
import { ExportButton } from './export-button'
import { FilterRow } from './filter-row'
import { rememberListAddress } from './list-address'
import { listSummary } from './list-summary'
import { ListViews } from './list-views'
import { matchDataflows } from './match-dataflows'
import { showBulkResults } from './show-bulk-results'
import { sortDataflows } from './sort-dataflows'
import { isGoingOn, useBulkChanges } from './use-bulk-changes'
import { forgetDataflows, useDataflows } from './use-dataflows'
import { clearFilters, useListView } from './use-list-view'

const none: ReadonlySet<string> = new Set()
const actions = [
  { action: 'enable', label: 'Enable' },
  { action: 'disable', label: 'Disable' },
  { action: 'delete', label: 'Delete', isDanger: true },
] as const

interface DataflowListProps {
  readonly sandbox: string
  /** Read by the server with the page; undefined when that failed. */
  readonly firstPage: Promise<DataflowPage | undefined>
}

/** The dataflows that send data out of this sandbox. The view of them stands in the address, so it can be shared. */
export function DataflowList({ sandbox, firstPage }: DataflowListProps) {
  const view = useListView()
  const { dataflows, error, isPending, isComplete, isFetching, retry, refresh } = useDataflows(use(firstPage))
  const bulk = useBulkChanges()
  const changes = bulk.changes.filter(({ action }) => action !== 'clean-up')
  const client = useQueryClient()
  const [selectedIds, setSelectedIds] = useState(none)
  const [asked, setAsked] = useState<{ action: BulkAction; key: string }>()
  // Typing and pressing stay quick; a list of thousands follows when there is time.
  const { filters, sort } = useDeferredValue(view)
  const shown = useMemo(
    () => sortDataflows(matchDataflows(dataflows, filters), sort),
    [dataflows, filters, sort],
  )
  const selected = useMemo(() => dataflows.filter(({ id }) => selectedIds.has(id)), [dataflows, selectedIds])

  useEffect(() => rememberListAddress(view), [view])
  const seen = useRef<ReadonlySet<string>>(undefined)
  useEffect(() => {
    if (bulk.isRead) seen.current = showBulkResults(client, bulk.changes, seen.current)
  }, [client, bulk.isRead, bulk.changes])
  // Pages that were under way meanwhile may tell how it was before: once all is done, Adobe is asked.
  const isBusy = changes.some(isGoingOn)
  const wasBusy = useRef(false)
  useEffect(() => {
    if (wasBusy.current && !isBusy) forgetDataflows(client)
    wasBusy.current = isBusy
  }, [client, isBusy])

  return (
    <div className="grid gap-5">
      <PageHeading
        title="Dataflows"
        lead={
          // On a narrow screen the count takes a second line, whose room is kept from the start.
          <span className="block max-md:min-h-[2lh]">
            {listSummary({ dataflows, shown, filters, isComplete, sandbox })}
          </span>
        }
        actions={
          <>
            <ListViews />
            <LinkButton href="/activate/destination" variant="primary">
              Activate audiences
            </LinkButton>
          </>
        }
      />
      {changes.map((change) => (
        <BulkReport key={change.id} change={change} {...bulk} />
      ))}
      <Card>
        <div className="grid gap-3 p-4">
          <FilterRow view={view} dataflows={dataflows} isBusy={isPending} />
          <div className="flex flex-wrap items-center justify-between gap-2">
            <p role="status" className="text-sm text-ink-2 numeric">
              {progress(dataflows.length, shown.length, { isPending, isComplete, isFailed: error !== null })}
            </p>
            <div className="flex gap-2">
              <Button size="small" variant="quiet" onPress={refresh} isDisabled={isFetching}>
                Refresh
              </Button>
              <span className="max-xl:hidden">
                <ColumnsMenu columns={view.columns} />
              </span>
              <ExportButton dataflows={shown} isComplete={isComplete} sandbox={sandbox} />
            </div>
          </div>
        </div>
        {error && (
          <div className="p-4 pt-0">
            <ProblemNotice error={error} actions={<Button onPress={retry}>Try again</Button>} />
          </div>
        )}
        {isPending && <LoadingRows />}
        {dataflows.length > 0 && shown.length > 0 && (
          <DataflowTable
            dataflows={shown}
            columns={view.columns}
            sort={view.sort}
            selectedIds={selectedIds}
            onSelect={setSelectedIds}
          />
        )}
        {shown.length === 0 && isComplete && <NoDataflows isFiltered={isFiltered(filters)} />}
        {selected.length > 0 && (
          <BulkBar
            count={selected.length}
            noun="dataflow"
            actions={actions}
            onAction={(action) => {
              bulk.start.reset()
              setAsked({ action, key: crypto.randomUUID() })
            }}
            onClear={() => {
              setSelectedIds(none)
              document.getElementById('page-title')?.focus({ preventScroll: true })
            }}
          />
        )}
      </Card>
      {asked && asked.action !== 'clean-up' && (
        <BulkDialog
          action={asked.action}
          dataflows={selected}
          isPending={bulk.start.isPending}
          error={bulk.start.error}
          onClose={() => setAsked(undefined)}
          onConfirm={({ withAccounts }) => {
            const items = selected.map(({ id, name }) => ({ id, name }))
            bulk.start.mutate(
              { ...asked, items, withAccounts },
              {
                onSuccess: () => {
                  setAsked(undefined)
                  setSelectedIds(none)
                  document.getElementById('page-title')?.focus()
                },
              },
            )
          }}
        />
      )}
    </div>
  )
}

function progress(
  all: number,
  shown: number,
  { isPending, isComplete, isFailed }: { isPending: boolean; isComplete: boolean; isFailed: boolean },
): string {
  if (isPending) return 'Loading…'
  const counted =
    shown === all
      ? `${all.toLocaleString('en')} shown`
      : `${shown.toLocaleString('en')} of ${all.toLocaleString('en')} shown`
  if (isComplete) return counted
  return isFailed ? `${counted}; the rest could not be loaded` : `${counted}, loading the rest…`
}

function NoDataflows({ isFiltered: isNarrowed }: { isFiltered: boolean }) {
  if (isNarrowed) {
    return (
      <div className="border-t border-line">
        <EmptyState
          title="No dataflow matches"
          action={<Button onPress={clearFilters}>Show all dataflows</Button>}
        >
          Names, descriptions, streams, event hubs, accounts, people and ids are searched. Take a filter away
          to find more.
        </EmptyState>
      </div>
    )
  }
  return (
    <div className="border-t border-line">
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
    </div>
  )
}
