'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import { requestJson } from '@/components/api/request-json'
import type { DraftList } from '@/lib/contract/drafts'

/** The drafts of the sandbox, page by page; always asked for anew, because they change while somebody works. */
export function useDrafts({ pageSize }: { readonly pageSize: number }) {
  return useInfiniteQuery({
    queryKey: ['drafts', pageSize],
    queryFn: ({ pageParam, signal }) => {
      const query = new URLSearchParams({ limit: String(pageSize) })
      if (pageParam) query.set('cursor', pageParam)
      return requestJson<DraftList>(`/api/drafts?${query}`, { signal })
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    staleTime: 0,
  })
}
