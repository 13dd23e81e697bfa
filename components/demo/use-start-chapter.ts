'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { requestJson } from '@/components/api/request-json'
import { setPageScope } from '@/components/api/session-signal'
import { forgetTabCopies } from '@/components/drafts/tab-copy'
import type { ChapterId } from '@/lib/demo/chapters'

/**
 * Opens a chapter of the demo’s story in an organization of its own, and goes to the page on which it begins. A fresh
 * page, so that nothing of an earlier session stays.
 */
export function useStartChapter() {
  const queryClient = useQueryClient()
  const { mutate, variables, error, isPending, isSuccess } = useMutation({
    mutationFn: (id: ChapterId) =>
      requestJson<{ href: string }>(`/api/demo/chapters/${id}`, { method: 'POST' }),
    onSuccess: ({ href }) => {
      forgetTabCopies()
      setPageScope(undefined)
      queryClient.clear()
      window.location.assign(href)
    },
  })
  const isBusy = isPending || isSuccess
  return {
    start: (id: ChapterId) => !isBusy && mutate(id),
    /** The one that is being opened. */
    starting: isBusy ? variables : undefined,
    error,
  }
}
