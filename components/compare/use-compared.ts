'use client'

import { useQuery } from '@tanstack/react-query'
import { requestJson } from '@/components/api/request-json'
import { contentsOfDetail } from '@/components/dataflow-edit/editable-contents'
import { useHistory } from '@/components/dataflow-history/use-history'
import type { Contents } from '@/lib/activation/editing/contents'
import { contentsAfter, recordedContents } from '@/lib/activation/editing/recorded-contents'
import type { AuditEvent } from '@/lib/contract/audit'
import type { DataflowDetail, DataflowList } from '@/lib/contract/dataflows'

/** Every dataflow that can be chosen. */
export function useDataflowChoices() {
  return useQuery({
    queryKey: ['compare', 'choices'],
    queryFn: async ({ signal }) => {
      const all: DataflowList['items'] = []
      let cursor: string | undefined = ''
      while (cursor !== undefined) {
        const query = `sort=name&limit=500${cursor ? `&cursor=${cursor}` : ''}`
        const page: DataflowList = await requestJson<DataflowList>(`/api/dataflows?${query}`, { signal })
        all.push(...page.items)
        cursor = page.nextCursor
      }
      return all
    },
  })
}

function useDetail(id: string | undefined) {
  return useQuery({
    queryKey: ['compare', 'dataflow', id],
    queryFn: ({ signal }) => requestJson<DataflowDetail>(`/api/dataflows/${id}`, { signal }),
    enabled: id !== undefined,
    staleTime: 0,
  })
}

/** A point of the past that can be looked at. */
export interface HistoryPoint {
  readonly id: number
  readonly event: AuditEvent
}

/** One side of a comparison: a dataflow as it is, or as the trail tells that it was. */
export function useCompared(id: string | undefined, at: number | undefined) {
  const detail = useDetail(id)
  const targetId = detail.data?.targetConnectionId
  const history = useHistory(id && detail.data ? [id, ...(targetId ? [targetId] : [])] : [])
  const events = history.data?.pages.flatMap(({ items }) => items) ?? []
  const points = events
    .filter(({ outcome, after }) => outcome !== 'failed' && Object.keys(recordedContents(after)).length > 0)
    .map((event): HistoryPoint => ({ id: event.id, event }))
  const now = detail.data && contentsOfDetail(detail.data)
  const contents: Partial<Contents> | undefined =
    at === undefined ? now : history.data && contentsAfter(events, at)
  return {
    name: detail.data?.name,
    contents,
    points,
    hasOlder: history.hasNextPage,
    isPending: id !== undefined && contents === undefined && !detail.error && !history.error,
    error: detail.error ?? history.error,
    refetch: () => Promise.all([detail.refetch(), history.refetch()]),
  }
}
