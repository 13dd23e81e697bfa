'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import { requestJson } from '@/components/api/request-json'
import type { DeletedDataflowList } from '@/lib/contract/dataflow-changes'

/** What was deleted here lately, page by page; always asked for anew, because it is looked at right after a deletion. */
export function useDeletedDataflows({ pageSize }: { readonly pageSize: number }) {
  return useInfiniteQuery({
    queryKey: ['deleted-dataflows', pageSize],
    queryFn: ({ pageParam, signal }) => {
      const query = new URLSearchParams({ limit: String(pageSize) })
      if (pageParam) query.set('cursor', pageParam)
      return requestJson<DeletedDataflowList>(`/api/deleted-dataflows?${query}`, { signal })
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    staleTime: 0,
  })
}
