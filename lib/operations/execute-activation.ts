import type { CreateStep, PlanStep } from '../activation/plan'
import type { ActivationSnapshot } from '../activation/progress'
import { type StepId, toWaves } from '../activation/steps'
import type { Verification } from '../activation/verify'
import { getFlow } from '../aep/flows'
import { PlatformError } from '../errors'
import { JournalError } from '../journal/journal-error'
import { LeaseLostError } from '../journal/lease'
import type { ActivationJob } from './activation-job'
import { addSelectors } from './add-selectors'
import { allDone } from './all-done'
import type { OperationContext } from './context'
import { adoptMarked, createResource } from './create-resource'
import { createDeed, selectorsDeed } from './deed'
import { readBack } from './read-back'
import { type Deed, recordEvent } from './record-event'
import { removeDoubles } from './remove-doubles'
import { toStepError } from './step-error'
import { isEffectUnknown } from './unknown-effect'

/** `over`: verified, mismatch or failed. Otherwise it stopped between two steps, for one reason or the other. */
export type Ending = 'over' | 'undo-requested' | 'handed-over'

/** What is known so far. */
interface Findings {
  snapshot: ActivationSnapshot
  readonly ids: Partial<Record<StepId, string>>
  flowEtag?: string | undefined
  verification?: Verification
}

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
  const record = async (...[happening, deeds]: RecordArguments): Promise<void> => {
    findings.snapshot = await recordEvent(context, job.lease, happening, deeds)
  }
  const wasTried =
    !job.absent.has(step.id) &&
    findings.snapshot.steps.some(({ id, attempts = 0 }) => id === step.id && attempts > 0)
  await record({ type: 'step-started', step: step.id })
  if (findings.snapshot.undoRequestedBy !== undefined) return 'not-sent'
  try {
    const { requestId, ...done } = await perform(context, job, step, findings, { record, wasTried })
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

type RecordArguments = [happening: Parameters<typeof recordEvent>[2], deeds?: readonly Deed[]]

interface Attempt {
  readonly record: (...args: RecordArguments) => Promise<void>
  /** The call was sent before, by this server or another one. */
  readonly wasTried: boolean
}

interface Done {
  readonly resourceId?: string | undefined
  readonly wasReused?: boolean
  readonly wasFound?: boolean
  readonly requestId?: string | undefined
}

async function perform(
  context: OperationContext,
  job: ActivationJob,
  step: PlanStep,
  findings: Findings,
  attempt: Attempt,
): Promise<Done> {
  switch (step.kind) {
    case 'reuse':
      return { resourceId: step.resourceId, wasReused: true }
    case 'create':
      return performCreate(context, job, step, findings, attempt)
    case 'patch':
      return performPatch(context, job, step, findings, attempt)
    case 'read-back':
      findings.verification = await readBack(context, flowIdOf(findings), job.asked)
      await removeDoubles(context, job, findings.snapshot)
      return {}
  }
}

async function performCreate(
  context: OperationContext,
  { lease, secrets }: ActivationJob,
  step: CreateStep,
  findings: Findings,
  attempt: Attempt,
): Promise<Done> {
  const values = { ids: findings.ids, secrets }
  const { activationId } = lease
  const earlier = attempt.wasTried ? await adoptMarked(context, activationId, step) : undefined
  const created =
    earlier ??
    (await createResource(context, step, { activationId, values, ...reports(context, step, attempt) }))
  const { id, etag, requestId, wasFound } = created
  if (step.id === 'dataflow') findings.flowEtag = etag
  return { resourceId: id, requestId, ...(wasFound ? { wasFound } : {}) }
}

async function performPatch(
  context: OperationContext,
  { asked }: ActivationJob,
  step: Extract<PlanStep, { kind: 'patch' }>,
  findings: Findings,
  attempt: Attempt,
): Promise<Done> {
  const flowId = flowIdOf(findings)
  const requestId = await addSelectors(context, {
    flowId,
    asked,
    fresh: attempt.wasTried
      ? undefined
      : { etag: await etagOf(context, flowId, findings), operations: step.operations },
    ...reports(context, step, attempt),
  })
  return { requestId }
}

/** What a step tells the journal while its calls are on their way. */
function reports({ newId }: OperationContext, { id: step }: PlanStep, { record }: Attempt) {
  return {
    onUnsure: (error: PlatformError) =>
      record({ type: 'step-unsure', step, error: toStepError(error, newId) }),
    onRepeat: () => record({ type: 'step-started', step }),
  }
}

/** Some organizations’ answers to a create lack the etag. */
async function etagOf({ adobe }: OperationContext, flowId: string, { flowEtag }: Findings): Promise<string> {
  return flowEtag ?? (await getFlow(adobe, flowId)).etag ?? ''
}

function flowIdOf({ ids }: Findings): string {
  if (ids.dataflow !== undefined) return ids.dataflow
  throw new TypeError('a step ran before the dataflow it needs')
}
