'use client'

import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { requestJson } from '@/components/api/request-json'
import { contentsOfDetail } from '@/components/dataflow-edit/editable-contents'
import { useHistory } from '@/components/dataflow-history/use-history'
import type { Contents } from '@/lib/activation/editing/contents'
import { contentsAfter, recordedContents } from '@/lib/activation/editing/recorded-contents'
import type { AuditEvent } from '@/lib/contract/audit'
import type { DataflowDetail } from '@/lib/contract/dataflows'
import { searchPoint } from './trail-point'

/** A dataflow as it is. */
export function useDataflowNow(id: string | undefined) {
  const { data, error, refetch } = useQuery({
    queryKey: ['compare', 'dataflow', id],
    queryFn: ({ signal }) => requestJson<DataflowDetail>(`/api/dataflows/${id}`, { signal }),
    enabled: id !== undefined,
    staleTime: 0,
  })
  return {
    dataflow: data,
    contents: data && contentsOfDetail(data),
    isPending: id !== undefined && !data && !error,
    error,
    retry: () => void refetch(),
  }
}

/** A dataflow as it is, or, with the number of an entry, as the trail tells that it was right after it. */
export function useCompared(id: string | undefined, at: number | undefined) {
  const now = useDataflowNow(id)
  const trail = useTrail(now.dataflow, at)
  const contents: Partial<Contents> | undefined =
    at === undefined ? now.contents : trail.search === 'found' ? contentsAfter(trail.events, at) : undefined
  const error = now.error ?? trail.error
  return {
    name: now.dataflow?.name,
    contents,
    points: trail.events.filter((event) => event.id === at || tellsContents(event)),
    point: trail.events.find((event) => event.id === at),
    search: trail.search,
    older: trail.older,
    isPending: id !== undefined && contents === undefined && trail.search !== 'missing' && !error,
    error,
    retry: () => {
      if (now.error) now.retry()
      if (trail.error) trail.retry()
    },
  }
}

/** The entries about a dataflow and its target, read on until the wanted point can be told. */
function useTrail(dataflow: DataflowDetail | undefined, at: number | undefined) {
  const { id, targetConnectionId: targetId } = dataflow ?? {}
  const history = useHistory([id, targetId].filter((one) => one !== undefined))
  const { data, error, isFetching, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = history
  const events = data?.pages.flatMap(({ items }) => items) ?? []
  const search = data && at !== undefined ? searchPoint(events, at, hasNextPage) : undefined

  useEffect(() => {
    if (search === 'reading' && !isFetching && !error) void fetchNextPage()
  }, [search, isFetching, error, fetchNextPage])

  return {
    events,
    search,
    older: { isThere: hasNextPage, isFetching: isFetchingNextPage, show: () => void fetchNextPage() },
    error,
    retry: () => void (hasNextPage ? fetchNextPage() : refetch()),
  }
}

/** A point that can be looked at: something was changed, and what it then was is written down. */
function tellsContents({ outcome, after }: AuditEvent): boolean {
  return outcome !== 'failed' && Object.keys(recordedContents(after)).length > 0
}
