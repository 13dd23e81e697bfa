'use client'

import { useMutation } from '@tanstack/react-query'
import { putDraft } from '@/components/drafts/draft-requests'
import { useGoTo } from '@/components/ui/use-go-to'
import { emptyDraft } from '@/components/wizard/draft-form'
import { newDraftId } from '@/components/wizard/draft-id'
import { stepHref } from '@/components/wizard/wizard-steps'
import type { AudienceView } from '@/lib/contract/audiences'

/** Begins a draft that has the audience in it, and opens it. Nothing is opened when the caller is gone by then. */
export function useActivateAudience(onStarted: () => void) {
  const goTo = useGoTo()
  const { mutate, isPending, error } = useMutation({
    mutationFn: async ({ id, name, description }: AudienceView) => {
      const draftId = newDraftId()
      const audience = { id, name, ...(description ? { description } : {}) }
      const form = { ...emptyDraft, audiences: [audience] }
      const content = { sendId: newDraftId(), form, visited: [], step: 'destination' }
      await putDraft(draftId, { content, basedOn: 0 })
      return draftId
    },
  })
  const open = (draftId: string) => {
    onStarted()
    void goTo(stepHref('destination', { draftId }))
  }
  return {
    start: (audience: AudienceView) => !isPending && mutate(audience, { onSuccess: open }),
    isPending,
    error,
  }
}
