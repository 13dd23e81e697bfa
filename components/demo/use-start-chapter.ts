'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { requestJson } from '@/components/api/request-json'
import { leaveSession } from '@/components/session/leave-session'
import type { ChapterId } from '@/lib/demo/chapters'

/**
 * Opens a chapter of the demo’s story in an organization of its own, and goes to the page on which it begins.
 *
 * @param isReplacing  whether the page that is left is none to come back to, because it would open the chapter again
 */
export function useStartChapter({ isReplacing = false }: { isReplacing?: boolean } = {}) {
  const queryClient = useQueryClient()
  // A second press may come before the first has been drawn.
  const isOnItsWay = useRef(false)
  const { mutate, variables, error, isPending, isSuccess } = useMutation({
    mutationFn: (id: ChapterId) =>
      requestJson<{ href: string }>(`/api/demo/chapters/${id}`, { method: 'POST' }),
    onSuccess: ({ href }) => leaveSession(queryClient, href, { isReplacing }),
    onError: () => {
      isOnItsWay.current = false
    },
  })
  const isBusy = isPending || isSuccess
  return {
    start: (id: ChapterId) => {
      if (isOnItsWay.current) return
      isOnItsWay.current = true
      mutate(id)
    },
    /** The one that is being opened. */
    starting: isBusy ? variables : undefined,
    error,
  }
}
