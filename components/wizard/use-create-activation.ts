'use client'

import { useMutation } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { sendDraft } from './send-draft'
import { loadDraft, saveDraft } from './stored-draft'
import { useWizard } from './wizard-context'

/**
 * Sends the draft and goes to the activation's page. The server checks everything again before it creates anything.
 * The stored draft stays until the activation is done, so that a failure does not cost what was typed.
 */
export function useCreateActivation() {
  const router = useRouter()
  const { scope, draftId, sent } = useWizard()
  return useMutation({
    mutationFn: (draft: unknown) => sendDraft(draft, { id: draftId, sent }),
    onSuccess: ({ id }) => {
      saveDraft(scope, { ...loadDraft(scope), id, sent: 'under-way' })
      router.replace(`/activations/${id}`)
    },
  })
}
