'use client'

import { useMutation } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { sendDraft } from './send-draft'
import { useWizard } from './wizard-context'

/**
 * Sends the draft and goes to the activation's page. The server checks everything again before it creates anything.
 * The draft stays until the activation is done, so that a failure does not cost what was typed.
 */
export function useCreateActivation() {
  const router = useRouter()
  const { keeper, draft, sent } = useWizard()
  return useMutation({
    mutationFn: (content: unknown) => sendDraft(content, { id: draft.sendId, sent }),
    onSuccess: async ({ id }) => {
      await keeper.sentAs({ id, status: 'running' })
      router.replace(`/activations/${id}`)
    },
  })
}
