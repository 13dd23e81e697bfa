import type { ReactNode } from 'react'
import { PageHeading } from '@/components/ui/page-heading'
import { StatusTag } from '@/components/ui/status-tag'
import type { ActivationStatus } from '@/lib/activation/activation-status'
import type { ActivationSnapshot } from '@/lib/activation/progress'
import { activationWords } from './activation-words'
import { EndLinks } from './end-links'
import { statusWords } from './status-words'

interface ActivationHeadingProps {
  snapshot: ActivationSnapshot
  scope: string
  draftId: string | undefined
  buttons: ReactNode
}

/** What can be done stands in a notice that explains them; while an undo is at work there is nothing to do. */
const statusesWithoutActions: ReadonlySet<ActivationStatus> = new Set([
  'undoing',
  'interrupted',
  'failed',
  'undo-interrupted',
  'undo-failed',
])

export function ActivationHeading({ snapshot, scope, draftId, buttons }: ActivationHeadingProps) {
  const { title, lead } = activationWords(snapshot)
  const { tone, text } = statusWords[snapshot.status]
  return (
    <>
      <title>{`${title} · Sluice`}</title>
      <div aria-live="polite">
        <PageHeading
          title={title}
          lead={lead}
          badge={<StatusTag tone={tone}>{text}</StatusTag>}
          actions={
            statusesWithoutActions.has(snapshot.status) ? undefined : (
              <>
                <EndLinks snapshot={snapshot} scope={scope} draftId={draftId} />
                {buttons}
              </>
            )
          }
        />
      </div>
    </>
  )
}
