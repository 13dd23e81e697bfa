'use client'

import { useQuery } from '@tanstack/react-query'
import { requestJson } from '@/components/api/request-json'
import type { SandboxChoice } from './sandbox-menu'

/** The sandboxes of the session; until they are known, the current one stands alone. */
export function useSandboxes(current: string): readonly SandboxChoice[] {
  const { data } = useQuery({
    queryKey: ['sandboxes'],
    queryFn: ({ signal }) => requestJson<{ items: SandboxChoice[] }>('/api/sandboxes', { signal }),
    staleTime: 600_000,
  })
  return data?.items ?? [{ name: current }]
}
