'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import { requestJson } from '@/components/api/request-json'
import type { AuditPage } from '@/lib/contract/audit'

const pageSize = 50

/**
 * What was done from here to any of these resources, newest first.
 *
 * @param version  asked for anew when it changes
 */
export function useHistory(resourceIds: readonly string[], version = '') {
  const query = `resourceIds=${resourceIds.join(',')}&limit=${pageSize}`
  return useInfiniteQuery({
    queryKey: ['history', query, version],
    queryFn: ({ pageParam, signal }) =>
      requestJson<AuditPage>(`/api/audit?${query}${pageParam ? `&cursor=${pageParam}` : ''}`, { signal }),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    staleTime: 0,
    enabled: resourceIds.length > 0,
  })
}
