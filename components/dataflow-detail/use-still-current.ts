'use client'

import { useQuery } from '@tanstack/react-query'
import { problemOf, requestJson } from '@/components/api/request-json'
import { healthOf } from '@/components/dataflows/dataflow-health'
import type { DataflowDetail } from '@/lib/contract/dataflows'

/** How a dataflow stands against what the page shows. */
export type Currency = 'current' | 'changed' | 'gone' | 'sandbox-gone'

const everyMs = 60_000
const whileWorkingMs = 3_000

/**
 * Looks, once a minute and whenever the page is looked at again, whether others changed or deleted the dataflow; every few
 * seconds while Adobe is at work on it.
 */
export function useStillCurrent(dataflow: DataflowDetail): Currency {
  const version = versionOf(dataflow)
  const look = useQuery({
    queryKey: ['dataflow-currency', dataflow.id, version],
    queryFn: ({ signal }) => lookAt(dataflow.id, signal),
    staleTime: 5_000,
    refetchInterval: healthOf(dataflow) === 'working' ? whileWorkingMs : everyMs,
    refetchOnWindowFocus: true,
    enabled: dataflow.etag !== undefined,
    // The page itself was just read: there is nothing to find out yet.
    initialData: { version },
  })
  if (typeof look.data === 'string') return look.data
  return look.data.version === version ? 'current' : 'changed'
}

/** The dataflow's own version and that of what it writes to; some passing states change without a new one. */
function versionOf({ etag, targetEtag, state }: DataflowDetail): string {
  return JSON.stringify([etag, targetEtag, state])
}

async function lookAt(
  id: string,
  signal: AbortSignal,
): Promise<'gone' | 'sandbox-gone' | { readonly version: string }> {
  try {
    return { version: versionOf(await requestJson<DataflowDetail>(`/api/dataflows/${id}`, { signal })) }
  } catch (error) {
    const { code } = problemOf(error)
    if (code === 'resource-gone') return 'gone'
    if (code === 'sandbox-unknown') return 'sandbox-gone'
    throw error
  }
}
