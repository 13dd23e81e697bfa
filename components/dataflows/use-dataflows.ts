'use client'

import { type InfiniteData, type QueryClient, useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { requestJson } from '@/components/api/request-json'
import type { DataflowPage, DataflowView } from '@/lib/contract/dataflows'
import { healthOf } from './dataflow-health'

const queryKey = ['dataflow-pages'] as const
/** While the platform is at work on some of them; longer lists cost too many calls to be read that often. */
const whileWorkingMs = 10_000
const watchedPagesMax = 5

/**
 * All dataflows of the sandbox: the first page at once, the others behind it, one after another.
 *
 * @param firstPage  as the server read it; used unless the browser has the list already
 */
export function useDataflows(firstPage: DataflowPage | undefined) {
  const client = useQueryClient()
  const [kept] = useState(() => client.getQueryData<InfiniteData<DataflowPage>>(queryKey)?.pages[0])
  const query = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) =>
      requestJson<DataflowPage>(
        `/api/dataflows/pages${pageParam ? `?cursor=${encodeURIComponent(pageParam)}` : ''}`,
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    refetchInterval: ({ state }) => isWatched(state.data?.pages) && whileWorkingMs,
    ...(firstPage && { initialData: { pages: [firstPage], pageParams: [''] } }),
  })
  const { data, hasNextPage, isFetching, isError, fetchNextPage } = query

  // What changed last comes first, so the page the server just read tells whether the kept list still holds.
  const isOutdated = kept !== undefined && firstPage !== undefined && !isSamePage(kept, firstPage)
  useEffect(() => {
    if (isOutdated) forgetDataflows(client)
  }, [client, isOutdated])

  useEffect(() => {
    // A list that is just being read anew must not be stopped for a page of the old one.
    if (hasNextPage && !isFetching && !isError) void fetchNextPage({ cancelRefetch: false })
  }, [hasNextPage, isFetching, isError, fetchNextPage])

  const isComplete = query.isSuccess && !hasNextPage
  const pages = useStable(shownPages(data?.pages ?? [], isComplete || isError))
  const dataflows = useMemo(() => unique(pages.flatMap(({ items }) => items)), [pages])
  return {
    dataflows,
    error: query.error,
    isPending: query.isPending,
    /** Every page is here. */
    isComplete,
    isFetching,
    /** Goes on where a failure ended it, or begins anew. */
    retry: () => void (data && hasNextPage ? fetchNextPage() : query.refetch()),
    refresh: () => void query.refetch(),
  }
}

/**
 * The pages to draw. While more arrive, the list is drawn anew only when it has doubled, so that hundreds of pages cost
 * no more than twice the drawing of the whole.
 */
export function shownPages<Page>(pages: readonly Page[], isLast: boolean): readonly Page[] {
  if (isLast || pages.length === 0) return pages
  return pages.slice(0, 2 ** Math.floor(Math.log2(pages.length)))
}

function isWatched(pages: readonly DataflowPage[] = []): boolean {
  return (
    pages.length <= watchedPagesMax &&
    pages.some(({ items }) => items.some((dataflow) => healthOf(dataflow) === 'working'))
  )
}

function isSamePage(one: DataflowPage, other: DataflowPage): boolean {
  return JSON.stringify(one.items) === JSON.stringify(other.items)
}

/** The same list as long as its members are the same. */
function useStable<Member>(wanted: readonly Member[]): readonly Member[] {
  const [kept, setKept] = useState(wanted)
  const isSame = kept.length === wanted.length && kept.every((member, index) => member === wanted[index])
  if (!isSame) setKept(wanted)
  return isSame ? kept : wanted
}

/** What changes while the pages are fetched may be on two of them. */
function unique(dataflows: readonly DataflowView[]): readonly DataflowView[] {
  return [...new Map(dataflows.map((dataflow) => [dataflow.id, dataflow])).values()]
}

/** Has the list read anew, at once where it is shown: dataflows were made or changed elsewhere. */
export function forgetDataflows(client: QueryClient): void {
  void client.invalidateQueries({ queryKey })
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
