'use client'

import { ShowMore } from '@/components/activity/show-more'
import { ProblemNotice } from '@/components/api/problem-notice'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeading } from '@/components/ui/page-heading'
import { plural } from '@/components/ui/plural'
import { Skeleton } from '@/components/ui/skeleton'
import { AllDataflowsLink } from './all-dataflows-link'
import { DeletedRow } from './deleted-row'
import { useDeletedDataflows } from './use-deleted-dataflows'

const pageSize = 50

/** What was deleted here in the last thirty days, with a way to have it back. */
export function DeletedList({ sandbox }: { sandbox: string }) {
  const deleted = useDeletedDataflows({ pageSize })
  const items = deleted.data?.pages.flatMap((page) => page.items) ?? []
  const total = deleted.data?.pages[0]?.total ?? 0
  const isFailed = deleted.error !== null && !deleted.isFetchNextPageError
  return (
    <div className="grid gap-5">
      <p>
        <AllDataflowsLink />
      </p>
      <PageHeading
        title="Recently deleted"
        lead={`What is deleted here from sandbox ${sandbox} stays on this page for 30 days, and can be recreated as long as it does.${total > 0 ? ` Now ${plural(total, 'dataflow')}.` : ''}`}
      />
      {isFailed && (
        <ProblemNotice
          error={deleted.error}
          actions={<Button onPress={() => void deleted.refetch()}>Try again</Button>}
        />
      )}
      {(!isFailed || items.length > 0) && (
        <Card>
          {deleted.isPending && (
            <div className="grid gap-3 p-4" role="status" aria-label="Loading deleted dataflows">
              {['a', 'b', 'c'].map((key) => (
                <Skeleton key={key} className="h-14 w-full" />
              ))}
            </div>
          )}
          {deleted.isSuccess && items.length === 0 && (
            <EmptyState title={`Nothing was deleted from ${sandbox} lately`}>
              What is deleted in Experience Platform itself does not come by here.
            </EmptyState>
          )}
          {items.length > 0 && (
            <ul aria-label="Deleted dataflows" className="divide-y divide-line">
              {items.map((dataflow) => (
                <DeletedRow key={dataflow.id} dataflow={dataflow} />
              ))}
            </ul>
          )}
          {total > pageSize && <ShowMore trail={deleted} count={items.length} />}
        </Card>
      )}
    </div>
  )
}
