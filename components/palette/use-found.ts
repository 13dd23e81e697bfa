'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { requestJson } from '@/components/api/request-json'
import { useDebounced } from '@/components/ui/use-debounced'
import type { AudienceList, AudienceView } from '@/lib/contract/audiences'
import type { DataflowList, DataflowView } from '@/lib/contract/dataflows'

const pauseMs = 150
/** A palette is for what one knows by name: more of a kind would bury the other. */
const shownMax = 6

interface Found {
  readonly dataflows: readonly DataflowView[]
  readonly audiences: readonly AudienceView[]
}

const nothing: Found = { dataflows: [], audiences: [] }

/** Dataflows and audiences whose names hold what was typed. Both at once: what comes later must not move the choice. */
export function useFound(typed: string) {
  const search = useDebounced(typed.trim(), pauseMs)
  const isEnabled = search.length > 1
  const { data, isFetching, error } = useQuery({
    queryKey: ['palette', search],
    queryFn: ({ signal }) => find(search, signal),
    enabled: isEnabled,
    placeholderData: keepPreviousData,
  })
  return {
    ...(isEnabled ? (data ?? nothing) : nothing),
    isSearching: typed.trim().length > 1 && (isFetching || search !== typed.trim()),
    error,
  }
}

async function find(search: string, signal: AbortSignal): Promise<Found> {
  const query = `limit=${shownMax}&search=${encodeURIComponent(search)}`
  const [dataflows, audiences] = await Promise.all([
    requestJson<DataflowList>(`/api/dataflows?${query}`, { signal }),
    requestJson<AudienceList>(`/api/audiences?${query}`, { signal }),
  ])
  return { dataflows: dataflows.items, audiences: audiences.items }
}
