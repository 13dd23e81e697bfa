'use client'

import { useSearchParams } from 'next/navigation'
import { useMemo } from 'react'
import { type DataflowFilters, type DataflowListView, readListView, writeListView } from './dataflow-filters'

/** The view of the list as it stands in the address, which alone holds it: it can be shared, and the way back restores it. */
export function useListView(): DataflowListView {
  const parameters = useSearchParams()
  return useMemo(() => readListView(parameters), [parameters])
}

/** Changes the view in the address, without asking the server for the page again. */
export function changeListView(change: Partial<DataflowListView>): void {
  show({ ...current(), ...change })
}

export function changeFilters(change: DataflowFilters): void {
  const view = current()
  show({ ...view, filters: { ...view.filters, ...change } })
}

export function clearFilters(): void {
  changeListView({ filters: {} })
}

function current(): DataflowListView {
  return readListView(new URLSearchParams(window.location.search))
}

function show(view: DataflowListView): void {
  const query = writeListView(view)
  const { pathname } = window.location
  window.history.replaceState(null, '', query ? `${pathname}?${query}` : pathname)
}
