'use client'

import { useQuery } from '@tanstack/react-query'
import { ProblemNotice } from '@/components/api/problem-notice'
import { requestJson } from '@/components/api/request-json'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeading } from '@/components/ui/page-heading'
import { plural } from '@/components/ui/plural'
import { Skeleton } from '@/components/ui/skeleton'
import type { DeletedDataflow } from '@/lib/contract/dataflow-changes'
import { AllDataflowsLink } from './all-dataflows-link'
import { DeletedRow } from './deleted-row'

/** What was deleted here in the last thirty days, with a way to have it back. */
export function DeletedList({ sandbox }: { sandbox: string }) {
  const deleted = useQuery({
    queryKey: ['deleted-dataflows'],
    queryFn: ({ signal }) => requestJson<{ items: DeletedDataflow[] }>('/api/deleted-dataflows', { signal }),
    staleTime: 0,
  })
  const items = deleted.data?.items ?? []
  return (
    <div className="grid gap-5">
      <p>
        <AllDataflowsLink />
      </p>
      <PageHeading
        title="Recently deleted"
        lead={
          deleted.data
            ? `${plural(items.length, 'dataflow')} deleted from ${sandbox} in the last 30 days can be recreated.`
            : 'Deleted dataflows can be recreated for 30 days.'
        }
      />
      {deleted.error && (
        <ProblemNotice
          error={deleted.error}
          actions={<Button onPress={() => void deleted.refetch()}>Try again</Button>}
        />
      )}
      {!deleted.error && (
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
              Dataflows that are deleted here stay on this page for 30 days. What is deleted in Experience
              Platform itself does not come by here.
            </EmptyState>
          )}
          {items.length > 0 && (
            <ul aria-label="Deleted dataflows" className="divide-y divide-line">
              {items.map((dataflow) => (
                <DeletedRow key={dataflow.id} dataflow={dataflow} />
              ))}
            </ul>
          )}
        </Card>
      )}
    </div>
  )
}
