'use client'

import type { ActivityFilters } from './activity-filters'
import { filterSummary, trailSummary } from './trail-summary'

type TrailStatusProps = {
  filters: ActivityFilters
  /** Undefined while it is not known. */
  count: number | undefined
  hasMore: boolean
}

/** Says how much is shown, and says so aloud whenever that changes. */
export function TrailStatus({ filters, count, hasMore }: TrailStatusProps) {
  const summary = filterSummary(filters)
  return (
    <p role="status" className="min-h-6 text-ink-2">
      {count !== undefined && (
        <>
          {trailSummary({ count, hasMore, filters })}
          {summary && <span className="sr-only">: {summary}</span>}.
        </>
      )}
    </p>
  )
}
