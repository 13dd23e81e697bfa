'use client'

import { LinkButton } from '@/components/ui/link-button'
import { forgetDraft } from '@/components/wizard/stored-draft'
import type { ActivationSnapshot } from '@/lib/activation/progress'

interface EndLinksProps {
  snapshot: ActivationSnapshot
  scope: string
  /** This tab still has the draft it was made of. */
  hasDraft: boolean
}

/** Where to go from an activation that has come to an end. */
export function EndLinks({ snapshot: { status, dataflowId }, scope, hasDraft }: EndLinksProps) {
  if (status === 'undone') {
    return (
      <>
        {hasDraft && (
          <LinkButton href="/activate/review" variant="primary">
            Back to the draft
          </LinkButton>
        )}
        <LinkButton
          href="/activate/destination"
          variant={hasDraft ? 'secondary' : 'primary'}
          // Only its own draft: another one may have been begun since.
          onClick={() => hasDraft && forgetDraft(scope)}
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
