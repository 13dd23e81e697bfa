'use client'

import { useQuery } from '@tanstack/react-query'
import { requestJson } from '@/components/api/request-json'
import type { AccountView } from '@/lib/contract/accounts'

/** Every account of a destination in this sandbox. */
export function useAccounts() {
  return useQuery({
    queryKey: ['accounts', 'all'],
    queryFn: async ({ signal }) =>
      (await requestJson<{ items: AccountView[] }>('/api/accounts', { signal })).items,
  })
}
