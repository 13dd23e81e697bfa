import type { PlanStep } from '../activation/plan'
import type { ActivationSnapshot } from '../activation/progress'
import { toWaves } from '../activation/steps'
import { PlatformError } from '../errors'
import { JournalError } from '../journal/journal-error'
import { LeaseLostError } from '../journal/lease'
import type { ActivationJob } from './activation-job'
import { allDone } from './all-done'
import type { OperationContext } from './context'
import { createDeed, selectorsDeed } from './deed'
import { type Attempt, type Findings, performStep } from './perform-step'
import { type Deed, recordEvent } from './record-event'
import { recordedStep } from './recorded-step'
import { toStepError } from './step-error'
import { isEffectUnknown } from './unknown-effect'

/** `over`: verified, mismatch or failed. Otherwise it stopped between two steps, for one reason or the other. */
export type Ending = 'over' | 'undo-requested' | 'handed-over'

/**
 * Makes the calls of a plan that are not done yet, wave by wave, and journals each before and after. A wish to undo,
 * or to hand over, is heard between two waves: calls that are on their way are waited for.
 *
 * @throws JournalError    the journal stays away
 * @throws LeaseLostError  somebody else works on the activation
 */
export async function executeActivation(
  context: OperationContext,
  job: ActivationJob,
  snapshot: ActivationSnapshot,
): Promise<Ending> {
  const findings = startFrom(snapshot)
  for (const wave of toWaves(job.steps)) {
    if (findings.snapshot.undoRequestedBy !== undefined) return 'undo-requested'
    if (context.handOver.aborted) return 'handed-over'
    const due = wave.filter((step) => !isDone(step, findings))
    const outcomes = await allDone(due.map((step) => runStep(context, job, step, findings)))
    if (outcomes.includes('failed')) return conclude(context, job, { type: 'failed' })
  }
  if (findings.snapshot.undoRequestedBy !== undefined) return 'undo-requested'
  const { verification } = findings
  if (!verification) throw new TypeError('a plan ended without a read-back')
  return conclude(context, job, { type: 'verified', verification })
}

/** A wish to undo that came at the last moment still counts. */
async function conclude(
  context: OperationContext,
  { lease }: ActivationJob,
  conclusion: Parameters<typeof recordEvent>[2],
): Promise<Ending> {
  const { undoRequestedBy } = await recordEvent(context, lease, conclusion)
  return undoRequestedBy === undefined ? 'over' : 'undo-requested'
}

function startFrom(snapshot: ActivationSnapshot): Findings {
  const ids: Findings['ids'] = {}
  for (const { id, resourceId } of snapshot.steps) if (resourceId !== undefined) ids[id] = resourceId
  return { snapshot, ids }
}

function isDone({ id }: PlanStep, { snapshot }: Findings): boolean {
  return snapshot.steps.some((step) => step.id === id && ['succeeded', 'reused'].includes(step.status))
}

async function runStep(
  context: OperationContext,
  job: ActivationJob,
  step: PlanStep,
  findings: Findings,
): Promise<'succeeded' | 'failed' | 'not-sent'> {
  const record: Attempt['record'] = async (happening, deeds) => {
    findings.snapshot = await recordEvent(context, job.lease, happening, deeds)
  }
  const wasTried =
    !job.absent.has(step.id) &&
    findings.snapshot.steps.some(({ id, attempts = 0 }) => id === step.id && attempts > 0)
  await record({ type: 'step-started', step: step.id })
  if (findings.snapshot.undoRequestedBy !== undefined) return 'not-sent'
  try {
    const { requestId, ...done } = await recordedStep(
      context,
      job,
      { step: step.id, isUndo: false },
      (recorded) => performStep(recorded, job, step, findings, { record, wasTried }),
    )
    if (done.resourceId !== undefined) findings.ids[step.id] = done.resourceId
    const { resourceId } = done
    const deeds = deedsOf(job, step, findings, { outcome: 'succeeded', resourceId, requestId })
    await record({ type: 'step-succeeded', step: step.id, ...done }, deeds)
    return 'succeeded'
  } catch (error) {
    if (isOutOfHands(context, error)) throw error
    if (!(error instanceof PlatformError)) context.reportError(error, `activation ${job.lease.activationId}`)
    const stepError = toStepError(error, context.newId)
    const { requestId } = stepError
    const outcome = isEffectUnknown(error) ? 'unknown' : 'failed'
    const deeds = deedsOf(job, step, findings, { outcome, requestId })
    await record({ type: 'step-failed', step: step.id, error: stepError }, deeds)
    return 'failed'
  }
}

/** Without a journal or a lease there is nothing left that this server may say of a step. */
function isOutOfHands({ adobe }: OperationContext, error: unknown): boolean {
  return error instanceof JournalError || error instanceof LeaseLostError || adobe.signal?.aborted === true
}

/** What the audit trail tells of the call of a step. */
function deedsOf(
  { steps, asked }: ActivationJob,
  step: PlanStep,
  { ids }: Findings,
  call: Parameters<typeof createDeed>[2],
): readonly Deed[] {
  if (step.kind === 'create') return [createDeed(step, ids, call)]
  if (step.kind === 'patch') return [selectorsDeed(steps, asked, { ...call, resourceId: ids.dataflow })]
  return []
}
