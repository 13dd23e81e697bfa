'use client'

import type { ReactNode } from 'react'
import { ProblemNotice } from '@/components/api/problem-notice'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { CardHeader } from '@/components/ui/card-header'
import { Skeleton } from '@/components/ui/skeleton'
import type { AuditEvent } from '@/lib/contract/audit'
import { HistoryEntry } from './history-entry'
import { useHistory } from './use-history'

type HistoryCardProps = {
  /** Entries about any of these are shown. */
  resourceIds: readonly string[]
  /** Of what the page shows. */
  version?: string | undefined
  description: string
  /** Stands above the entries: what happened elsewhere, or where it all began. */
  note?: ReactNode
  actionsOf?: (event: AuditEvent) => ReactNode
}

/** Who changed it, when, and what. */
export function HistoryCard({ resourceIds, version, description, note, actionsOf }: HistoryCardProps) {
  const history = useHistory(resourceIds, version)
  const events = history.data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <Card as="section" aria-labelledby="history-title">
      <CardHeader id="history-title" title="Change history" description={description} />
      {note && <div className="border-b border-line px-5 py-3 text-sm text-ink-2">{note}</div>}
      {history.error && (
        <div className="p-5">
          <ProblemNotice
            error={history.error}
            actions={<Button onPress={() => void history.refetch()}>Try again</Button>}
          />
        </div>
      )}
      {history.isPending && (
        <div className="grid gap-3 p-5" role="status" aria-label="Loading the change history">
          <Skeleton className="h-10 w-full" />
          <Skeleton className="h-10 w-full" />
        </div>
      )}
      {history.isSuccess && events.length === 0 && (
        <p className="px-5 py-6 text-ink-2">Nothing was changed from here yet.</p>
      )}
      <ol className="divide-y divide-line">
        {events.map((event) => (
          <HistoryEntry key={event.id} event={event} actions={actionsOf?.(event)} />
        ))}
      </ol>
      {history.hasNextPage && (
        <div className="border-t border-line p-4 text-center">
          <Button
            onPress={() => void history.fetchNextPage()}
            isPending={history.isFetchingNextPage}
            pendingLabel="Loading more"
          >
            Show older changes
          </Button>
        </div>
      )}
    </Card>
  )
}
