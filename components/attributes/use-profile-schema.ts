'use client'

import { useQuery } from '@tanstack/react-query'
import { requestJson } from '@/components/api/request-json'
import { toSchemaTree } from '@/lib/activation/schema-tree'
import type { ProfileSchema } from '@/lib/contract/profile-schema'

/** As long as the server keeps it. */
const keptMs = 600_000

/** The profile schema of the sandbox: fetched once, and kept while one moves between pages. */
export function useProfileSchema({ isNeeded = true }: { isNeeded?: boolean } = {}) {
  return useQuery({
    enabled: isNeeded,
    queryKey: ['profile-schema'],
    queryFn: ({ signal }) => requestJson<ProfileSchema>('/api/profile-schema', { signal }),
    select: toSchemaTree,
    staleTime: keptMs,
    gcTime: keptMs,
    // Thousands of fields that do not change need no comparing.
    structuralSharing: false,
  })
}
