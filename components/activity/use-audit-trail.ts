'use client'

import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { requestJson } from '@/components/api/request-json'
import type { AuditPage } from '@/lib/contract/audit'
import { type ActivityFilters, auditQuery } from './activity-filters'

const pageSize = 100

/** The entries that match, page by page. While filters change, what was found before stays. */
export function useAuditTrail(filters: ActivityFilters) {
  const query = auditQuery(filters)
  const trail = useInfiniteQuery({
    queryKey: ['audit', query],
    queryFn: ({ pageParam, signal }) =>
      requestJson<AuditPage>(`/api/audit?${withPage(query, pageParam)}`, { signal }),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
    // Whoever comes here wants to see what was done a moment ago.
    staleTime: 0,
  })
  const events = useMemo(() => trail.data?.pages.flatMap((page) => page.items) ?? [], [trail.data])
  return { ...trail, events }
}

function withPage(query: string, cursor: string): string {
  const parameters = new URLSearchParams(query)
  parameters.set('limit', String(pageSize))
  if (cursor) parameters.set('cursor', cursor)
  return parameters.toString()
}
