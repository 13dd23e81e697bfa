'use client'

import { useEffect } from 'react'
import { tellOtherTabs } from '@/components/drafts/draft-channel'
import { deleteDraft } from '@/components/drafts/draft-requests'
import { forgetTabCopy } from '@/components/drafts/tab-copies'
import { readTabCopy } from '@/components/drafts/tab-copy'
import type { ActivationStatus } from '@/lib/activation/activation-status'

interface OwnDraftOptions {
  readonly scope: string
  readonly activationId: string
  readonly draftId: string | undefined
  readonly status: ActivationStatus
}

/** The draft of a verified activation has done its work: it is discarded, wherever it is open. */
export function useOwnDraft({ scope, activationId, draftId, status }: OwnDraftOptions): void {
  useEffect(() => {
    if (status !== 'verified') return
    const copy = readTabCopy(scope)
    if (copy && (copy.draftId === draftId || copy.content.sendId === activationId)) forgetTabCopy(scope)
    if (draftId === undefined) return
    // Lists leave it out from now on in any case, so that a failure costs nothing.
    deleteDraft(draftId).then(
      () => tellOtherTabs({ scope, draftId, revision: undefined }),
      () => undefined,
    )
  }, [scope, activationId, draftId, status])
}
