'use client'

import { useQuery } from '@tanstack/react-query'
import { problemOf, requestJson } from '@/components/api/request-json'
import type { DataflowDetail } from '@/lib/contract/dataflows'

/** How a dataflow stands against what the page shows. */
export type Currency = 'current' | 'changed' | 'gone'

const everyMs = 60_000

/** Looks, once a minute and whenever the page is looked at again, whether others changed or deleted the dataflow. */
export function useStillCurrent({ id, etag }: Pick<DataflowDetail, 'id' | 'etag'>): Currency {
  const look = useQuery({
    queryKey: ['dataflow-currency', id, etag],
    queryFn: ({ signal }) => lookAt(id, signal),
    staleTime: 5_000,
    refetchInterval: everyMs,
    refetchOnWindowFocus: true,
    enabled: etag !== undefined,
    // The page itself was just read: there is nothing to find out yet.
    initialData: { etag },
  })
  if (look.data === 'gone') return 'gone'
  return look.data?.etag === etag ? 'current' : 'changed'
}

async function lookAt(id: string, signal: AbortSignal): Promise<'gone' | { etag: string | undefined }> {
  try {
    return { etag: (await requestJson<DataflowDetail>(`/api/dataflows/${id}`, { signal })).etag }
  } catch (error) {
    if (problemOf(error).status === 404) return 'gone'
    throw error
  }
}
