'use client'

import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { requestJson } from '@/components/api/request-json'
import type { AudienceFacets, AudienceList, AudienceSort, AudienceView } from '@/lib/contract/audiences'
import { type AudienceFilters, filterQuery } from './audience-filters'

/** More than fit in sight, few enough to be there at the next key. */
const pageSize = 60

export interface AudienceQuestion {
  readonly search: string
  readonly filters: AudienceFilters
  readonly sort: AudienceSort
}

/** The pages that have been loaded of one list, and of which list that is. */
interface LoadedAudiences {
  readonly items: readonly AudienceView[]
  readonly total: number | undefined
  readonly facets: AudienceFacets | undefined
  readonly revision: string
  readonly search: string
}

/**
 * The list that a question asks for, page by page. The previous list stays until the first page of the next one is there,
 * and an answer belongs to its question: one that comes late changes nothing.
 */
export function useAudiences({ search, filters, sort }: AudienceQuestion) {
  const query = useInfiniteQuery({
    queryKey: ['audiences', 'list', search, filters, sort],
    queryFn: async ({ pageParam, signal }) => {
      const parameters = new URLSearchParams({ limit: String(pageSize), sort, ...filterQuery(filters) })
      if (search) parameters.set('search', search)
      if (pageParam) parameters.set('cursor', pageParam)
      const list = await requestJson<AudienceList>(`/api/audiences?${parameters}`, { signal })
      return { ...list, search }
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  })
  const pages = query.data?.pages
  const loaded = useMemo(() => joined(pages ?? []), [pages])
  return { ...query, loaded }
}

/** An audience that moved between two pages while they were read is listed where it came first. */
function joined(pages: readonly (AudienceList & { readonly search: string })[]): LoadedAudiences | undefined {
  const [first] = pages
  if (!first) return undefined
  const byId = new Map<string, AudienceView>()
  for (const { items } of pages) for (const item of items) if (!byId.has(item.id)) byId.set(item.id, item)
  return {
    items: [...byId.values()],
    total: first.total,
    facets: first.facets,
    revision: first.reading.revision,
    search: first.search,
  }
}
