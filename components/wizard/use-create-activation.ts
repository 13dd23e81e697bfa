'use client'

import { useMutation } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
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
  return useMutation({
    mutationFn: (draft: unknown) =>
      requestJson<{ id: string }>('/api/activations', { method: 'POST', body: draft }),
    onSuccess: ({ id }) => {
      markSent(scope, id)
      router.replace(`/activations/${id}`)
    },
  })
}
