'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDebounced } from '@/components/ui/use-debounced'
import { type Found, findByName } from './find-by-name'

const pauseMs = 150
const keptMs = 60_000

const nothing: Found = { dataflows: [], audiences: [], failures: [] }

/** What is found for what was typed so far. */
export function useFound(typed: string) {
  const search = useDebounced(typed.trim(), pauseMs)
  const isEnabled = search.length > 1
  const { data, isFetching, error } = useQuery({
    queryKey: ['palette', search],
    queryFn: ({ signal }) => findByName(search, signal),
    enabled: isEnabled,
    placeholderData: keepPreviousData,
    // What could not be searched is searched anew the next time it is typed.
    staleTime: ({ state }) => (state.data?.failures.length ? 0 : keptMs),
  })
  return {
    ...(isEnabled ? (data ?? nothing) : nothing),
    isSearching: typed.trim().length > 1 && (isFetching || search !== typed.trim()),
    error,
  }
}
