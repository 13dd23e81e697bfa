'use client'

import { useQuery } from '@tanstack/react-query'
import { requestJson } from '@/components/api/request-json'

interface TypedAttribute {
  readonly path: string
  readonly type: string
}

const untyped: ReadonlyMap<string, string> = new Map()

/** XDM types by path. Empty until they are there, or when they cannot be had: samples then go by the names alone. */
export function useAttributeTypes(isNeeded: boolean): ReadonlyMap<string, string> {
  const { data } = useQuery({
    queryKey: ['attributes'],
    queryFn: ({ signal }) => requestJson<{ items: TypedAttribute[] }>('/api/attributes', { signal }),
    select: toTypes,
    staleTime: 600_000,
    enabled: isNeeded,
  })
  return data ?? untyped
}

function toTypes({ items }: { items: readonly TypedAttribute[] }): ReadonlyMap<string, string> {
  return new Map(items.map(({ path, type }) => [path, type]))
}
