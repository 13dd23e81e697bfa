'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { noteOwnChange } from '@/components/api/own-changes'
import { requestJson } from '@/components/api/request-json'
import type { BulkAction, BulkChange, BulkChangeList } from '@/lib/contract/bulk-changes'
import type { ConnectionType } from '@/lib/contract/dataflow-changes'

const queryKey = ['bulk-changes'] as const
const pollEveryMs = 700

export interface NewBulkChange {
  readonly action: BulkAction
  readonly items: readonly { readonly id: string; readonly name: string; readonly type?: ConnectionType }[]
  readonly withAccounts?: boolean
  /** Names the request, so that pressing twice, or again after a lost answer, starts it once. */
  readonly key: string
}

/** Changes of many things and their reports, as the server has written them down; asked for again while one goes on. */
export function useBulkChanges() {
  const client = useQueryClient()
  const list = useQuery({
    queryKey,
    queryFn: async ({ signal }) => {
      const wasBusy = client.getQueryData<BulkChangeList>(queryKey)?.items.some(isGoingOn)
      const read = await requestJson<BulkChangeList>('/api/bulk-changes', { signal })
      if (wasBusy || read.items.some(isGoingOn)) noteOwnChange()
      return read
    },
    refetchInterval: ({ state }) => (state.data?.items.some(isGoingOn) ? pollEveryMs : false),
  })

  const show = (change: BulkChange) =>
    client.setQueryData<BulkChangeList>(queryKey, (data) => ({
      items: [change, ...(data?.items.filter(({ id }) => id !== change.id) ?? [])],
    }))

  // An answer may be lost, or overtaken by an older one that was on its way.
  const lookAgain = () => void client.invalidateQueries({ queryKey })

  const start = useMutation({
    mutationFn: ({ key, ...body }: NewBulkChange) =>
      requestJson<BulkChange>('/api/bulk-changes', { method: 'POST', body, idempotencyKey: key }),
    onSuccess: show,
    onSettled: lookAgain,
  })
  const cancel = useMutation({
    mutationFn: (id: string) => requestJson<BulkChange>(`/api/bulk-changes/${id}/cancel`, { method: 'POST' }),
    onSuccess: show,
    onSettled: lookAgain,
  })
  const resume = useMutation({
    mutationFn: ({ id, isRetry }: { id: string; isRetry: boolean }) =>
      requestJson<BulkChange>(`/api/bulk-changes/${id}/resume`, { method: 'POST', body: { isRetry } }),
    onSuccess: show,
    onSettled: lookAgain,
  })
  const dismiss = useMutation({
    mutationFn: (id: string) => requestJson<void>(`/api/bulk-changes/${id}`, { method: 'DELETE' }),
    onSuccess: (_, id) =>
      client.setQueryData<BulkChangeList>(queryKey, (data) => ({
        items: data?.items.filter((change) => change.id !== id) ?? [],
      })),
  })
  return { changes: list.data?.items ?? [], isRead: list.isSuccess, start, cancel, resume, dismiss }
}

export function isGoingOn({ status }: BulkChange): boolean {
  return status === 'running' || status === 'cancelling'
}
