import type { ReactNode } from 'react'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { stepHref } from '@/components/wizard/wizard-steps'
import { isInterrupted } from '@/lib/activation/activation-status'
import type { ActivationSnapshot, StepProgress } from '@/lib/activation/progress'
import { resourceKinds } from './undo-scope'

interface HaltNoticesProps {
  snapshot: ActivationSnapshot
  /** What can be done about it. */
  buttons: ReactNode
  /** The draft it was made of, while there is one. */
  draftId: string | undefined
}

/** Why an activation came to a halt, what stands already, and what can be done. */
export function HaltNotices({ snapshot, buttons, draftId }: HaltNoticesProps) {
  const { status, steps } = snapshot
  if (isInterrupted(status)) {
    return (
      <Notice tone="warning" title="Nobody is working on it at this moment" actions={buttons} isLive>
        It may go on by itself within seconds, when a server takes it over. This page shows it when that
        happens.
      </Notice>
    )
  }
  if (status === 'failed') {
    return (
      <Failures
        snapshot={snapshot}
        failed={steps.filter(({ error }) => error)}
        buttons={buttons}
        draftId={draftId}
      />
    )
  }
  if (status !== 'undo-failed') return null
  return (
    <Failures snapshot={snapshot} failed={failedDeletions(snapshot)} buttons={buttons} draftId={draftId} />
  )
}

/** Steps that failed before the undo keep their errors; what has a resource has failed to delete it. */
function failedDeletions({ steps }: ActivationSnapshot): readonly StepProgress[] {
  const failed = steps.filter(({ status, error }) => status === 'failed' && error)
  const withResource = failed.filter(({ resourceId }) => resourceId !== undefined)
  return withResource.length > 0 ? withResource : failed
}

interface FailuresProps extends HaltNoticesProps {
  failed: readonly StepProgress[]
}

function Failures({ snapshot, failed, buttons, draftId }: FailuresProps) {
  const { dataflowId } = snapshot
  const dataflowLink = mayExport(snapshot) && dataflowId && (
    <LinkButton href={`/dataflows/${dataflowId}`}>Open the dataflow</LinkButton>
  )
  const whatFailed = ({ id, title }: StepProgress) =>
    snapshot.status === 'undo-failed' ? `${resourceKinds[id]} could not be deleted` : title
  return failed.map((step, index) => (
    <Notice
      key={step.id}
      tone="danger"
      title={`${whatFailed(step)}: ${step.error?.title ?? 'failed'}`}
      requestId={step.error?.requestId}
      // Once is enough: they concern the activation, not the call.
      actions={
        index === failed.length - 1 && (
          <>
            {buttons}
            {dataflowLink}
            {draftId && snapshot.status === 'failed' && (
              <LinkButton href={stepHref('review', { draftId })}>Back to the draft</LinkButton>
            )}
          </>
        )
      }
      isLive
    >
      <p>{step.error?.detail}</p>
      {index === failed.length - 1 && <Standing snapshot={snapshot} />}
    </Notice>
  ))
}

function Standing({ snapshot }: { snapshot: ActivationSnapshot }) {
  const count = snapshot.steps.filter(({ status, resourceId }) => status === 'succeeded' && resourceId).length
  if (snapshot.status !== 'failed' || count === 0) return null
  return (
    <p className="mt-1">
      {count === 1 ? 'One resource was' : `${count} resources were`} created before and still{' '}
      {count === 1 ? 'exists' : 'exist'} at Adobe; the list below has the IDs.
      {mayExport(snapshot) ? ' The dataflow may already export.' : ' Nothing is exported.'}
    </p>
  )
}

function mayExport({ steps }: ActivationSnapshot): boolean {
  return steps.some(({ id, status }) => id === 'selectors' && status === 'succeeded')
}
