'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { requestJson } from '@/components/api/request-json'
import type { RotationResult } from '@/lib/contract/accounts'

/** Replaces the credentials of an account. They live in the request alone. */
export function useRotation(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: { credentials: Readonly<Record<string, string>>; etag: string }) =>
      requestJson<RotationResult>(`/api/accounts/${id}`, { method: 'PATCH', body }),
    // What was sent must not be kept beside the answer.
    gcTime: 0,
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['history'] }),
        client.invalidateQueries({ queryKey: ['accounts'] }),
      ]),
  })
}
