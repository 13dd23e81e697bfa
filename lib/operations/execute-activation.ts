import type {
  ConnectionBody,
  FlowBody,
  SourceConnectionBody,
  TargetConnectionBody,
} from '../activation/bodies'
import type { PlanStep } from '../activation/plan'
import { type StepId, toWaves } from '../activation/steps'
import { resolve } from '../activation/template'
import type { Asked, Verification } from '../activation/verify'
import { createConnection } from '../aep/connections'
import { createFlow, getFlow, patchFlow } from '../aep/flows'
import { createSourceConnection } from '../aep/source-connections'
import { createTargetConnection } from '../aep/target-connections'
import { PlatformError } from '../errors'
import type { OperationContext } from './context'
import { readBack } from './read-back'
import { toStepError } from './step-error'

export interface ActivationJob {
  readonly id: string
  readonly steps: readonly PlanStep[]
  readonly asked: Asked
  /** Lives as long as the execution, and only in memory. */
  readonly secrets: Readonly<Record<string, string>>
}

/** What steps have learned so far. */
interface Findings {
  readonly ids: Partial<Record<StepId, string>>
  flowEtag?: string | undefined
  verification?: Verification
}

/**
 * Makes the calls of a plan, wave by wave, and journals each before and after. Ends the activation as verified,
 * mismatch or failed; never rejects, since nobody is waiting.
 */
export async function executeActivation(context: OperationContext, job: ActivationJob): Promise<void> {
  const findings: Findings = { ids: {} }
  const { journal, scope, now } = context
  try {
    for (const wave of toWaves(job.steps)) {
      const outcomes = await Promise.all(wave.map((step) => runStep(context, job, step, findings)))
      if (outcomes.includes('failed'))
        return await journal.append(scope, job.id, { type: 'failed', at: now() })
    }
    const { verification } = findings
    if (!verification) throw new TypeError('a plan ended without a read-back')
    await journal.append(scope, job.id, { type: 'verified', at: now(), verification })
  } catch (error) {
    // Steps catch their own errors, so this is the journal's; without it there is no place left but the log.
    context.reportError(error, `activation ${job.id}`)
  }
}

async function runStep(
  context: OperationContext,
  job: ActivationJob,
  step: PlanStep,
  findings: Findings,
): Promise<'succeeded' | 'failed'> {
  const { journal, scope, now } = context
  await journal.append(scope, job.id, { type: 'step-started', at: now(), step: step.id })
  try {
    const resourceId = await perform(context, job, step, findings)
    if (resourceId !== undefined) findings.ids[step.id] = resourceId
    const wasReused = step.kind === 'reuse'
    await journal.append(scope, job.id, {
      type: 'step-succeeded',
      at: now(),
      step: step.id,
      resourceId,
      wasReused,
    })
  } catch (error) {
    if (!(error instanceof PlatformError)) context.reportError(error, `activation ${job.id}, ${step.id}`)
    const stepError = toStepError(error, context.newId)
    await journal.append(scope, job.id, { type: 'step-failed', at: now(), step: step.id, error: stepError })
    return 'failed'
  }
  return 'succeeded'
}

/** Makes the call of one step. Returns the id of the resource it made or reuses. */
async function perform(
  context: OperationContext,
  { asked, secrets }: ActivationJob,
  step: PlanStep,
  findings: Findings,
): Promise<string | undefined> {
  const values = { ids: findings.ids, secrets }
  const { adobe } = context
  if (step.kind === 'reuse') return step.resourceId
  switch (step.id) {
    case 'profile-connection':
    case 'account-connection':
      return (await createConnection(adobe, resolve<ConnectionBody>(step.body, values))).id
    case 'source-connection':
      return (await createSourceConnection(adobe, resolve<SourceConnectionBody>(step.body, values))).id
    case 'target-connection':
      return (await createTargetConnection(adobe, resolve<TargetConnectionBody>(step.body, values))).id
    case 'dataflow': {
      const flow = await createFlow(adobe, resolve<FlowBody>(step.body, values))
      findings.flowEtag = flow.etag
      return flow.id
    }
    case 'selectors': {
      const flowId = flowIdOf(findings)
      const etag = findings.flowEtag ?? (await getFlow(adobe, flowId)).etag ?? ''
      await patchFlow(adobe, { id: flowId, etag, operations: step.operations })
      return undefined
    }
    case 'verification': {
      findings.verification = await readBack(context, flowIdOf(findings), asked)
      return undefined
    }
  }
}

function flowIdOf({ ids }: Findings): string {
  if (ids.dataflow !== undefined) return ids.dataflow
  throw new TypeError('a step ran before the dataflow it needs')
}
