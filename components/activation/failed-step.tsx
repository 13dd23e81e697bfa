import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import type { ActivationSnapshot } from '@/lib/activation/progress'

/** Why an activation stopped, what stands already, and the way back to the draft. */
export function FailedStep({ snapshot: { steps, status, dataflowId } }: { snapshot: ActivationSnapshot }) {
  if (status !== 'failed') return null
  const failed = steps.filter(({ error }) => error)
  const created = steps.filter((step) => step.status === 'succeeded' && step.resourceId)
  const mayExport = steps.some(
    ({ id, status: stepStatus }) => id === 'selectors' && stepStatus === 'succeeded',
  )
  return (
    <>
      {failed.map(({ id, title, error }) => (
        <Notice
          key={id}
          tone="danger"
          title={`${title}: ${error?.title ?? 'failed'}`}
          requestId={error?.requestId}
          actions={
            mayExport && dataflowId ? (
              <LinkButton href={`/dataflows/${dataflowId}`}>Open the dataflow</LinkButton>
            ) : (
              <LinkButton href="/activate/review">Back to the draft</LinkButton>
            )
          }
          isLive
        >
          <p>{error?.detail}</p>
          {created.length > 0 && (
            <p className="mt-1">
              {created.length === 1 ? 'One resource was' : `${created.length} resources were`} created before
              and still {created.length === 1 ? 'exists' : 'exist'} at Adobe; the list below has the IDs.
              {mayExport ? ' The dataflow may already export.' : ' Nothing is exported.'}
            </p>
          )}
        </Notice>
      ))}
    </>
  )
}
