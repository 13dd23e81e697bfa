import type { CreateStep, PlanStep } from '../activation/plan'
import type { ActivationSnapshot } from '../activation/progress'
import type { StepId } from '../activation/steps'
import type { Verification } from '../activation/verify'
import { getFlow } from '../aep/flows'
import type { PlatformError } from '../errors'
import type { ActivationJob } from './activation-job'
import { addSelectors } from './add-selectors'
import type { OperationContext } from './context'
import { adoptMarked, createResource } from './create-resource'
import { readBack } from './read-back'
import type { Deed, recordEvent } from './record-event'
import { removeDoubles } from './remove-doubles'
import { toStepError } from './step-error'

/** What an execution knows so far. */
export interface Findings {
  snapshot: ActivationSnapshot
  readonly ids: Partial<Record<StepId, string>>
  flowEtag?: string | undefined
  verification?: Verification
}

/** One go at a step. */
export interface Attempt {
  readonly record: (happening: Parameters<typeof recordEvent>[2], deeds?: readonly Deed[]) => Promise<void>
  /** The call was sent before, by this server or another one. */
  readonly wasTried: boolean
}

interface Done {
  readonly resourceId?: string | undefined
  readonly wasReused?: boolean
  readonly wasFound?: boolean
  readonly requestId?: string | undefined
}

/**
 * Makes the calls of one step, and adds to what is known.
 *
 * @throws PlatformError  the platform refused, or did not do it however often it was asked
 */
export async function performStep(
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
