'use client'

import { useQuery } from '@tanstack/react-query'
import { requestJson } from '@/components/api/request-json'
import { useDebounced } from '@/components/ui/use-debounced'
import type { AudienceList } from '@/lib/contract/audiences'
import type { DataflowList } from '@/lib/contract/dataflows'

const pauseMs = 150
/** A palette is for what one knows by name: more of a kind would bury the other. */
const shownMax = 6

/** Dataflows and audiences whose names hold what was typed. */
export function useFound(typed: string) {
  const search = useDebounced(typed.trim(), pauseMs)
  const isEnabled = search.length > 1
  const dataflows = useQuery({
    queryKey: ['palette', 'dataflows', search],
    queryFn: ({ signal }) =>
      requestJson<DataflowList>(`/api/dataflows?search=${encodeURIComponent(search)}`, { signal }),
    enabled: isEnabled,
  })
  const audiences = useQuery({
    queryKey: ['palette', 'audiences', search],
    queryFn: ({ signal }) =>
      requestJson<AudienceList>(`/api/audiences?limit=${shownMax}&search=${encodeURIComponent(search)}`, {
        signal,
      }),
    enabled: isEnabled,
  })
  return {
    dataflows: isEnabled ? (dataflows.data?.items.slice(0, shownMax) ?? []) : [],
    audiences: isEnabled ? (audiences.data?.items.slice(0, shownMax) ?? []) : [],
    isSearching: isEnabled && (dataflows.isFetching || audiences.isFetching || search !== typed.trim()),
    error: dataflows.error ?? audiences.error,
  }
}
