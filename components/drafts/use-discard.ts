'use client'

import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { DraftView } from '@/lib/contract/drafts'
import { tellOtherTabs } from './draft-channel'
import { deleteDraft, fetchDraft, putDraft } from './draft-requests'
import { forgetTabCopy } from './tab-copies'
import { readTabCopy } from './tab-copy'

/** Discards drafts, and brings back what was discarded on this page. */
export function useDiscard(scope: string) {
  const [broughtBackId, setBroughtBackId] = useState<string>()
  const [discarded, setDiscarded] = useState<ReadonlyMap<string, DraftView>>(new Map())

  const discard = useMutation({
    mutationFn: async (id: string) => {
      // Read first: what is deleted must be there to be put back.
      const draft = await fetchDraft(id)
      await deleteDraft(id)
      return draft
    },
    onSuccess: (draft) => {
      if (readTabCopy(scope)?.draftId === draft.id) forgetTabCopy(scope)
      tellOtherTabs({ scope, draftId: draft.id, revision: undefined })
      setDiscarded((before) => new Map(before).set(draft.id, draft))
    },
  })

  const bringBack = useMutation({
    mutationFn: async ({ id, content, activation }: DraftView) => {
      const sent = activation ? { activationId: activation.id } : {}
      await putDraft(id, { content, basedOn: 0, ...sent })
      return id
    },
    onSuccess: (id) => {
      setBroughtBackId(id)
      setDiscarded((before) => {
        const rest = new Map(before)
        rest.delete(id)
        return rest
      })
    },
  })

  return { discarded, broughtBackId, discard, bringBack }
}
