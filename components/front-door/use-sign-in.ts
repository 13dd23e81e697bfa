'use client'

import { useMutation } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { requestJson } from '@/components/api/request-json'

/** Signs in and goes on; stays pending until the next page is there, so that nobody presses twice. */
export function useSignIn(next: string) {
  const router = useRouter()
  return useMutation({
    mutationFn: (body: Readonly<Record<string, string>>) =>
      requestJson<{ mode: string }>('/api/session', { method: 'POST', body }),
    onSuccess: () => {
      router.push(next)
      router.refresh()
    },
  })
}
