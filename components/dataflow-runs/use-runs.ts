'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { requestJson } from '@/components/api/request-json'
import type { RunList } from '@/lib/contract/dataflow-runs'

/** How far back, in hours. */
export const runWindows = [
  { id: '24', title: '24 hours' },
  { id: '168', title: '7 days' },
  { id: '720', title: '30 days' },
] as const

export type RunWindow = (typeof runWindows)[number]['id']

/** The runs of a dataflow; while another window is fetched, the one before stays. */
export function useRuns(id: string, hours: RunWindow) {
  return useQuery({
    queryKey: ['dataflow-runs', id, hours],
    queryFn: ({ signal }) => requestJson<RunList>(`/api/dataflows/${id}/runs?hours=${hours}`, { signal }),
    placeholderData: keepPreviousData,
  })
}
