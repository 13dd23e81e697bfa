'use client'

import { forgetTabCopy } from '@/components/drafts/tab-copies'
import { readTabCopy } from '@/components/drafts/tab-copy'
import { LinkButton } from '@/components/ui/link-button'
import { stepHref } from '@/components/wizard/wizard-steps'
import type { ActivationSnapshot } from '@/lib/activation/progress'

interface EndLinksProps {
  snapshot: ActivationSnapshot
  scope: string
  /** The draft it was made of, while there is one. */
  draftId: string | undefined
}

/** Where to go from an activation that has come to an end. */
export function EndLinks({ snapshot: { status, dataflowId }, scope, draftId }: EndLinksProps) {
  if (status === 'undone') {
    return (
      <>
        {draftId && (
          <LinkButton href={stepHref('review', { draftId })} variant="primary">
            Back to the draft
          </LinkButton>
        )}
        <LinkButton
          href="/activate/destination"
          variant={draftId ? 'secondary' : 'primary'}
          // Its draft stays in the list. Another one that the tab may have open is not its business.
          onClick={() => readTabCopy(scope)?.draftId === draftId && forgetTabCopy(scope)}
        >
          Start anew
        </LinkButton>
      </>
    )
  }
  if ((status !== 'verified' && status !== 'mismatch') || !dataflowId) return null
  return (
    <>
      {status === 'verified' && <LinkButton href="/activate/destination">Activate more</LinkButton>}
      <LinkButton href={`/dataflows/${dataflowId}`} variant={status === 'verified' ? 'primary' : 'secondary'}>
        Open the dataflow
      </LinkButton>
    </>
  )
}
