'use client'

import { useSearchParams } from 'next/navigation'
import { useMemo } from 'react'
import { type ActivityFilters, readFilters, writeFilters } from './activity-filters'

/** The filters as they stand in the address, which alone holds them: it can be shared, and the way back restores it. */
export function useFilterAddress(): ActivityFilters {
  const parameters = useSearchParams()
  return useMemo(() => readFilters(parameters), [parameters])
}

/** Changes some filters in the address, without asking the server for the page again. */
export function changeFilters(change: ActivityFilters): void {
  const { pathname, search } = window.location
  showFilters(pathname, { ...readFilters(new URLSearchParams(search)), ...change })
}

export function clearFilters(): void {
  showFilters(window.location.pathname, {})
}

function showFilters(pathname: string, filters: ActivityFilters): void {
  const query = writeFilters(filters)
  window.history.replaceState(null, '', query ? `${pathname}?${query}` : pathname)
}
