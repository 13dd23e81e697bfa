'use client'

import { useMutation } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { requestJson } from '@/components/api/request-json'
import { markSent } from './stored-draft'
import { useWizard } from './wizard-context'

/**
 * Sends the draft and goes to the activation's page. The server checks everything again before it creates anything.
 * The stored draft stays until the activation is done, so that a failure does not cost what was typed.
 */
export function useCreateActivation() {
  const router = useRouter()
  const { scope } = useWizard()
  // One per visit of the review: a second press after a lost answer asks for the same activation.
  const [idempotencyKey] = useState(newUuid)
  return useMutation({
    mutationFn: (draft: unknown) =>
      requestJson<{ id: string }>('/api/activations', { method: 'POST', body: draft, idempotencyKey }),
    onSuccess: ({ id }) => {
      markSent(scope, id)
      router.replace(`/activations/${id}`)
    },
  })
}

/** A UUID; `crypto.randomUUID` would be missing where the app is served without TLS from another machine. */
function newUuid(): string {
  const hex = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
