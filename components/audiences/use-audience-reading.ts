'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { requestJson } from '@/components/api/request-json'
import type { AudienceReading } from '@/lib/contract/audiences'

const whileReadingMs = 600
const afterFailureMs = 10_000

/** How far the server is with reading all audiences; lists that would now be answered otherwise are asked for again. */
export function useAudienceReading(): AudienceReading | undefined {
  const client = useQueryClient()
  const { data } = useQuery({
    queryKey: ['audiences', 'reading'],
    queryFn: ({ signal }) => requestJson<AudienceReading>('/api/audiences/reading', { signal }),
    refetchInterval: ({ state }) => pauseMs(state.data),
    staleTime: 0,
  })
  const settled = data?.index.status === 'reading' ? undefined : data?.revision

  useEffect(() => {
    if (settled !== undefined)
      void client.invalidateQueries({ queryKey: ['audiences', 'list'], predicate: isOutdated })

    function isOutdated({ state }: { state: { data: unknown } }): boolean {
      return revisionOf(state.data) !== settled
    }
  }, [client, settled])

  return data
}

function isReading({ index, sizes, sentTo }: AudienceReading): boolean {
  return [index.status, sizes, sentTo].includes('reading')
}

function pauseMs(reading: AudienceReading | undefined): number | false {
  if (!reading) return afterFailureMs
  if (isReading(reading)) return whileReadingMs
  return [reading.index.status, reading.sizes, reading.sentTo].includes('failed') ? afterFailureMs : false
}

/** The revision of a list in the cache. */
function revisionOf(data: unknown): string | undefined {
  // Guaranteed by the key: under it are the pages of lists.
  const list = data as { pages?: readonly { reading: AudienceReading }[] } | undefined
  return list?.pages?.[0]?.reading.revision
}
