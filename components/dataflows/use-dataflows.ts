'use client'

import { type InfiniteData, type QueryClient, useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { requestJson } from '@/components/api/request-json'
import type { DataflowPage, DataflowView } from '@/lib/contract/dataflows'

const queryKey = ['dataflow-pages'] as const

/** All dataflows of the sandbox: the first page at once, the others behind it, one after another. */
export function useDataflows() {
  const query = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) =>
      requestJson<DataflowPage>(
        `/api/dataflows/pages${pageParam ? `?cursor=${encodeURIComponent(pageParam)}` : ''}`,
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  })
  const { data, hasNextPage, isFetching, isError, fetchNextPage } = query

  useEffect(() => {
    if (hasNextPage && !isFetching && !isError) void fetchNextPage()
  }, [hasNextPage, isFetching, isError, fetchNextPage])

  const dataflows = useMemo(() => unique(data?.pages.flatMap(({ items }) => items) ?? []), [data])
  return {
    dataflows,
    error: query.error,
    isPending: query.isPending,
    /** Every page is here. */
    isComplete: query.isSuccess && !hasNextPage,
    isFetching,
    /** Goes on where a failure ended it, or begins anew. */
    retry: () => void (data && hasNextPage ? fetchNextPage() : query.refetch()),
    refresh: () => void query.refetch(),
  }
}

/** What changes while the pages are fetched may be on two of them. */
function unique(dataflows: readonly DataflowView[]): readonly DataflowView[] {
  return [...new Map(dataflows.map((dataflow) => [dataflow.id, dataflow])).values()]
}

/** Shows what became of dataflows without fetching the list anew; undefined takes one off the list. */
export function updateDataflows(
  client: QueryClient,
  change: (dataflow: DataflowView) => DataflowView | undefined,
): void {
  client.setQueryData<InfiniteData<DataflowPage>>(
    queryKey,
    (data) =>
      data && {
        ...data,
        pages: data.pages.map((page) => ({
          ...page,
          items: page.items.flatMap((dataflow) => change(dataflow) ?? []),
        })),
      },
  )
}
