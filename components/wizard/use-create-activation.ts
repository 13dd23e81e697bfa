'use client'

import { useMutation } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useFormContext } from 'react-hook-form'
import { contentOf, type DraftForm, toDraft } from './draft-form'
import { sendDraft } from './send-draft'
import { useIsHere } from './use-is-here'
import { useWizard } from './wizard-context'

/**
 * Sends the draft and goes to the activation's page. The server checks everything again before it creates anything.
 * The draft stays until the activation is done, so that a failure does not cost what was typed; what somebody went on
 * to change meanwhile is a draft of its own, and they stay with it.
 */
export function useCreateActivation() {
  const router = useRouter()
  const { getValues } = useFormContext<DraftForm>()
  const { keeper, draft, sent } = useWizard()
  const isHere = useIsHere()
  return useMutation({
    mutationFn: (form: DraftForm) => sendDraft(toDraft(form), { id: draft.sendId, sent }),
    onSuccess: async ({ id }, form) => {
      if (contentOf(getValues()) === contentOf(form)) await keeper.sentAs({ id, status: 'running' })
      if (isHere.current) router.replace(`/activations/${id}`)
    },
  })
}
