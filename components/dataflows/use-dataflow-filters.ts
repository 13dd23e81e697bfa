'use client'

import { usePathname, useRouter, useSearchParams } from 'next/navigation'
import { useEffect, useState } from 'react'
import { useDebounced } from '@/components/ui/use-debounced'
import { isDestinationId } from '@/lib/destinations/registry'

/** Search and filter of the list, kept in the address. */
export function useDataflowFilters() {
  const parameters = useSearchParams()
  const router = useRouter()
  const pathname = usePathname()
  const [search, setSearch] = useState(parameters.get('search') ?? '')
  const [destination, setDestination] = useState(knownDestination(parameters.get('destination')))
  const settledSearch = useDebounced(search.trim(), 200)

  const filters = new URLSearchParams()
  if (settledSearch) filters.set('search', settledSearch)
  if (destination) filters.set('destination', destination)
  const query = filters.toString()

  useEffect(() => {
    router.replace(query ? `${pathname}?${query}` : pathname, { scroll: false })
  }, [query, pathname, router])

  return {
    search,
    setSearch,
    destination,
    setDestination,
    query,
    isFiltered: query !== '',
    clear: () => {
      setSearch('')
      setDestination('')
    },
  }
}

/** An address may have been mistyped or come from a later version: an unknown filter filters nothing. */
function knownDestination(id: string | null): string {
  return id !== null && isDestinationId(id) ? id : ''
}
