'use client'

import { useCallback } from 'react'
import { useProfileSchema } from '@/components/attributes/use-profile-schema'

/**
 * Looks XDM types up by path, in the schema that the picker of attributes fetches too. Until it is there, or when it
 * cannot be had, no type is known, and samples go by the names alone.
 */
export function useAttributeTypes(isNeeded: boolean): (path: string) => string | undefined {
  const { data } = useProfileSchema({ isNeeded })
  return useCallback((path) => data?.byPath.get(path)?.type, [data])
}
