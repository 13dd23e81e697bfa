import type { ActivationSnapshot } from '../activation/progress'
import type { ActivationJob } from './activation-job'
import type { OperationContext } from './context'
import { deleteDeed } from './deed'
import { deleteResource } from './delete-resource'
import { findMarked } from './marked-resources'
import { recordDeeds } from './record-event'

/**
 * A call that was sent more than once may have taken effect late: what it left beside ours is deleted, the dependent
 * ones first, since nothing of ours refers to it.
 *
 * @throws PlatformError  something is still there
 */
export async function removeDoubles(
  context: OperationContext,
  { lease, steps }: ActivationJob,
  snapshot: ActivationSnapshot,
): Promise<void> {
  for (const step of steps.toReversed()) {
    const progress = snapshot.steps.find(({ id }) => id === step.id)
    if (step.kind !== 'create' || (progress?.attempts ?? 0) < 2) continue
    const found = await findMarked(context, lease.activationId, step)
    for (const id of found.filter((one) => one !== progress?.resourceId)) {
      const { requestId } = await deleteResource(context, step.id, id)
      await recordDeeds(context, lease, [
        deleteDeed(step, { outcome: 'succeeded', resourceId: id, requestId }),
      ])
    }
  }
}
