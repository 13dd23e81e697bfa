'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { ProblemNotice } from '@/components/api/problem-notice'
import { requestJson } from '@/components/api/request-json'
import { AllDataflowsLink } from '@/components/dataflows/all-dataflows-link'
import { BulkBar } from '@/components/dataflows/bulk-bar'
import { BulkReport } from '@/components/dataflows/bulk-report'
import { isGoingOn, useBulkChanges } from '@/components/dataflows/use-bulk-changes'
import { useIsWide } from '@/components/dataflows/use-is-wide'
import type { TableColumn } from '@/components/grid/table-head'
import { VirtualTable } from '@/components/grid/virtual-table'
import { TermsIn } from '@/components/help/terms-in'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeading } from '@/components/ui/page-heading'
import { Skeleton } from '@/components/ui/skeleton'
import type { Orphan, OrphanList as Orphans } from '@/lib/contract/orphans'
import { CleanUpDialog } from './clean-up-dialog'
import { OrphanCell } from './orphan-cell'
import { orphanLead } from './orphan-words'

const columns: readonly TableColumn[] = [
  { id: 'name', title: 'Name', minWidth: 220, share: 1.4 },
  { id: 'kind', title: 'What it is', minWidth: 180, share: 1 },
  { id: 'origin', title: 'Where it comes from', minWidth: 260, share: 2 },
  { id: 'age', title: 'Created', minWidth: 120, share: 0.7 },
]
const card: readonly TableColumn[] = [{ id: 'card', title: 'Connection', minWidth: 200, share: 1 }]
const none: ReadonlySet<string> = new Set()

const keyOf = ({ id }: Orphan) => id
const textOf = ({ name }: Orphan) => name

const renderCell = (orphan: Orphan, column: string) => <OrphanCell orphan={orphan} column={column} />

/** Connections that no dataflow uses, and a way to be rid of them. */
export function OrphanList({ sandbox }: { sandbox: string }) {
  const isWide = useIsWide()
  const client = useQueryClient()
  const orphans = useQuery({
    queryKey: ['orphans'],
    queryFn: ({ signal }) => requestJson<Orphans>('/api/orphans', { signal }),
    staleTime: 0,
  })
  const bulk = useBulkChanges()
  const changes = bulk.changes.filter(({ action }) => action === 'clean-up')
  const [selectedIds, setSelectedIds] = useState(none)
  const [key, setKey] = useState<string>()
  const items = useMemo(() => orphans.data?.items ?? [], [orphans.data])
  const selected = useMemo(() => items.filter(({ id }) => selectedIds.has(id)), [items, selectedIds])
  const protectedIds = useMemo(
    () => new Set(items.filter(({ isBeingMade }) => isBeingMade).map(keyOf)),
    [items],
  )

  // What is done so far shows on the list at once; when all is done, the platform is asked how things stand.
  const isBusy = changes.some(isGoingOn)
  useEffect(() => {
    if (!isBusy) void client.invalidateQueries({ queryKey: ['orphans'] })
  }, [isBusy, client])

  return (
    <div className="grid gap-5">
      <p>
        <AllDataflowsLink />
      </p>
      <PageHeading
        title="Unused connections"
        lead={<TermsIn>{orphanLead(orphans.data?.items.length, sandbox)}</TermsIn>}
      />
      {changes.map((change) => (
        <BulkReport key={change.id} change={change} {...bulk} />
      ))}
      {orphans.error && (
        <ProblemNotice
          error={orphans.error}
          actions={<Button onPress={() => void orphans.refetch()}>Try again</Button>}
        />
      )}
      <Card>
        {orphans.isPending && (
          <div className="grid gap-3 p-4" role="status" aria-label="Looking for unused connections">
            {['a', 'b', 'c', 'd', 'e'].map((row) => (
              <Skeleton key={row} className="h-10 w-full" />
            ))}
          </div>
        )}
        {orphans.isSuccess && items.length === 0 && (
          <EmptyState title="Every connection is in use">
            Nothing was left behind in {sandbox}. Accounts that feed sources are not looked at here.
          </EmptyState>
        )}
        {items.length > 0 && (
          <VirtualTable
            label="Unused connections"
            columns={isWide ? columns : card}
            isHeaderHidden={!isWide}
            items={items}
            itemKey={keyOf}
            itemText={textOf}
            rowHeight={isWide ? 88 : 168}
            renderCell={renderCell}
            selectedKeys={selectedIds}
            onSelectionChange={setSelectedIds}
            disabledKeys={protectedIds}
          />
        )}
        {selected.length > 0 && (
          <BulkBar
            count={selected.length}
            noun="connection"
            actions={[{ action: 'clean-up', label: 'Delete', isDanger: true }]}
            onAction={() => {
              bulk.start.reset()
              setKey(crypto.randomUUID())
            }}
            onClear={() => {
              setSelectedIds(none)
              document.getElementById('page-title')?.focus({ preventScroll: true })
            }}
          />
        )}
      </Card>
      {key !== undefined && (
        <CleanUpDialog
          orphans={selected}
          isPending={bulk.start.isPending}
          error={bulk.start.error}
          onClose={() => setKey(undefined)}
          onConfirm={() =>
            bulk.start.mutate(
              {
                action: 'clean-up',
                key,
                items: selected.map(({ id, name, type }) => ({ id, name, type })),
              },
              {
                onSuccess: () => {
                  setKey(undefined)
                  setSelectedIds(none)
                  document.getElementById('page-title')?.focus()
                },
              },
            )
          }
        />
      )}
    </div>
  )
}
