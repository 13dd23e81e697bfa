import type { CreateStep } from '../activation/plan'
import type { ActivationSnapshot, StepProgress } from '../activation/progress'
import { type StepId, stepNeeds, toWaves } from '../activation/steps'
import { PlatformError } from '../errors'
import type { Lease } from '../journal/lease'
import type { ActivationJob } from './activation-job'
import { allDone } from './all-done'
import type { OperationContext } from './context'
import { deleteDeed } from './deed'
import { deleteResource } from './delete-resource'
import type { Ending } from './execute-activation'
import { findMarked } from './marked-resources'
import { recordDeeds, recordEvent } from './record-event'
import { recordedStep } from './recorded-step'
import { toStepError } from './step-error'
import { isEffectUnknown } from './unknown-effect'

/**
 * Deletes what an activation has created, and nothing else, in the reverse of the order in which it was created; reads
 * each deletion back. What is reused was never ours, and what others have come to use is kept.
 *
 * @throws JournalError    the journal stays away
 * @throws LeaseLostError  somebody else works on the activation
 */
export async function undoSteps(
  context: OperationContext,
  job: Pick<ActivationJob, 'lease' | 'steps'>,
): Promise<Exclude<Ending, 'undo-requested'>> {
  const kept = new Set<StepId>()
  const snapshot = await recordEvent(context, job.lease, { type: 'undo-started' })
  for (const { id, status } of snapshot.steps) if (status === 'kept') kept.add(id)
  const creating = job.steps.filter((step) => step.kind === 'create')
  for (const wave of toWaves(creating).toReversed()) {
    if (context.handOver.aborted) return 'handed-over'
    const results = await allDone(
      wave.map(async (step) => {
        const result = await undoStep(context, job, step, { snapshot, kept })
        if (result === 'kept') kept.add(step.id)
        return result
      }),
    )
    if (results.includes('failed')) {
      await recordEvent(context, job.lease, { type: 'undo-failed' })
      return 'over'
    }
  }
  await recordEvent(context, job.lease, { type: 'undone' })
  return 'over'
}

async function undoStep(
  context: OperationContext,
  { lease }: Pick<ActivationJob, 'lease'>,
  step: CreateStep,
  { snapshot, kept }: { snapshot: ActivationSnapshot; kept: ReadonlySet<StepId> },
): Promise<'undone' | 'kept' | 'failed'> {
  const progress = snapshot.steps.find(({ id }) => id === step.id)
  if (!progress || !mayExist(progress)) return 'undone'
  await recordEvent(context, lease, { type: 'step-undoing', step: step.id })
  try {
    // What something kept is built on has to stay with it.
    const wasKept =
      hasChildAmong(kept, step.id) ||
      !(await recordedStep(context, { lease, secrets: {} }, { step: step.id, isUndo: true }, (recorded) =>
        deleteAll(recorded, lease, step, progress),
      ))
    await recordEvent(context, lease, { type: 'step-undone', step: step.id, wasKept })
    return wasKept ? 'kept' : 'undone'
  } catch (error) {
    if (!(error instanceof PlatformError) || context.adobe.signal?.aborted) throw error
    const { resourceId } = progress
    const outcome = isEffectUnknown(error) ? 'unknown' : 'failed'
    const { requestId } = error
    await recordEvent(
      context,
      lease,
      { type: 'step-failed', step: step.id, error: toStepError(error, context.newId) },
      [deleteDeed(step, { outcome, resourceId, requestId })],
    )
    return 'failed'
  }
}

/** Whether a call was sent that may have left something. */
function mayExist({ status, attempts = 0, resourceId }: StepProgress): boolean {
  if (status === 'undone' || status === 'kept' || status === 'reused') return false
  return attempts > 0 || resourceId !== undefined
}

function hasChildAmong(steps: ReadonlySet<StepId>, id: StepId): boolean {
  return [...steps].some((step) => stepNeeds[step].some((need) => need === id))
}

/**
 * Deletes the resource of a step, and any others its lost calls have left.
 *
 * @returns false when something of it had to be kept
 */
async function deleteAll(
  context: OperationContext,
  lease: Lease,
  step: CreateStep,
  { resourceId, attempts = 0 }: StepProgress,
): Promise<boolean> {
  const isSure = resourceId !== undefined && attempts < 2
  const marked = isSure ? [] : await findMarked(context, lease.activationId, step)
  const ids = new Set([...(resourceId === undefined ? [] : [resourceId]), ...marked])
  let isAllGone = true
  for (const id of ids) {
    const { result, requestId } = await deleteResource(context, step.id, id)
    if (result === 'kept') isAllGone = false
    else
      await recordDeeds(context, lease, [
        deleteDeed(step, { outcome: 'succeeded', resourceId: id, requestId }),
      ])
  }
  return isAllGone
}
