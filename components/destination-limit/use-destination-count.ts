'use client'

import { useQuery } from '@tanstack/react-query'
import { requestJson } from '@/components/api/request-json'
import type { DestinationCount } from '@/lib/contract/destinations'

/** How full the sandbox is. Others may fill it meanwhile, so that it is soon asked again. */
export function useDestinationCount() {
  const { data } = useQuery({
    queryKey: ['destination-count'],
    queryFn: ({ signal }) => requestJson<DestinationCount>('/api/destinations/count', { signal }),
    staleTime: 15_000,
  })
  return data && { ...data, isFull: data.count >= data.maximum }
}
