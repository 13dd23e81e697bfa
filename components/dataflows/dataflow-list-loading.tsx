import { Card } from '@/components/ui/card'
import { PageHeading } from '@/components/ui/page-heading'
import { Skeleton } from '@/components/ui/skeleton'

/** The list before its first page has come, in the shape it is going to have. */
export function DataflowListLoading() {
  return (
    <div className="grid gap-5">
      <PageHeading
        title="Dataflows"
        lead={<span className="block max-md:min-h-[2lh]">Loading…</span>}
        actions={<Skeleton className="h-10 w-96 max-w-full" />}
      />
      <Card>
        <div className="grid gap-3 p-4">
          <Skeleton className="h-10.5 w-full max-w-4xl" />
          <Skeleton className="h-8 w-full" />
        </div>
        <LoadingRows />
      </Card>
    </div>
  )
}

export function LoadingRows() {
  return (
    <div className="grid gap-3 border-t border-line p-4" role="status" aria-label="Loading dataflows">
      {['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((key) => (
        <Skeleton key={key} className="h-10 w-full" />
      ))}
    </div>
  )
}
