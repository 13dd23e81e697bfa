import { isFinal, isResumable } from '../activation/activation-status'
import type { CreateStep, PlanStep } from '../activation/plan'
import { plan } from '../activation/plan'
import type { ActivationSnapshot } from '../activation/progress'
import type { StepId } from '../activation/steps'
import { activationDraftSchema } from '../destinations/draft-schema'
import { rulesOf } from '../destinations/rules/rules-of'
import { AppError, ValidationError } from '../errors'
import { toFieldProblems } from '../field-problems'
import type { StoredPlan } from '../journal/activation-store'
import { type Lease, LeaseLostError } from '../journal/lease'
import type { ActivationJob } from './activation-job'
import { carryOut } from './carry-out'
import type { OperationContext } from './context'
import { adoptMarked } from './create-resource'
import { activationDeed, createDeed } from './deed'
import { readActivation } from './read-activation'
import { recordEvent } from './record-event'
import { continueUndo } from './undo-activation'

/** Credentials, once more; of the same form as in the draft. */
export interface AgainAccount {
  readonly name?: string | undefined
  readonly credentials: unknown
}

interface ResumeOptions {
  readonly account?: AgainAccount | undefined
  /** A server goes on by itself, nobody asked. */
  readonly isTakeover?: boolean
}

/**
 * Goes on with an activation that stopped on its way. Asking twice is harmless: whoever comes second gets the state of
 * the activation as the first one left it.
 *
 * @returns the activation as it stands
 * @throws AppError         `not-found`; `activation-being-undone`; `secret-required` when the account is still to be
 *                          created and no credentials came along
 * @throws ValidationError  the credentials break a rule
 */
export async function resumeActivation(
  context: OperationContext,
  givenId: string,
  { account, isTakeover = false }: ResumeOptions = {},
): Promise<ActivationSnapshot> {
  const { journal, scope } = context
  const before = await readActivation(context, givenId)
  const { id } = before
  refuseUndone(before)
  if (isFinal(before.status)) return before
  const stored = await journal.activations.readPlan(scope, id)
  const lease = stored && (await acquirePatiently(context, id))
  if (!stored || !lease) return readActivation(context, id)
  try {
    const job = await prepare(context, lease, stored, account)
    const snapshot = isTakeover
      ? await recordEvent(context, lease, { type: 'resumed' })
      : await recordEvent(context, lease, { type: 'resumed', actor: context.actor }, [
          activationDeed('resume', { id, name: before.subject.name }),
        ])
    carryOut(context, job, snapshot)
    return snapshot
  } catch (error) {
    await journal.leases.release(lease)
    if (error instanceof LeaseLostError) return readActivation(context, id)
    const { undoRequestedBy } = await readActivation(context, id)
    if (undoRequestedBy !== undefined) await continueUndo(context, id)
    throw error
  }
}

/** Somebody may just be looking whether it can go on, such as this server on its own account. */
const acquirePausesMs = [0, 250, 500, 1_000, 2_000, 4_000] as const

async function acquirePatiently(context: OperationContext, id: string): Promise<Lease | undefined> {
  const { journal, scope, now, adobe } = context
  for (const pauseMs of acquirePausesMs) {
    if (pauseMs > 0) await adobe.sleep(pauseMs, adobe.signal)
    const lease = await journal.leases.acquire(scope, id, now())
    if (lease) return lease
    const { status } = await readActivation(context, id)
    if (!isResumable(status)) return undefined
  }
  return undefined
}

function refuseUndone({ status, undoRequestedBy }: ActivationSnapshot): void {
  const isOnItsWayBack = undoRequestedBy !== undefined || !(isResumable(status) || status === 'running')
  if (status !== 'verified' && isOnItsWayBack) throw new AppError('activation-being-undone')
}

/** Finds out what is still to be done, and whether a secret is needed for it. */
async function prepare(
  context: OperationContext,
  lease: Lease,
  { draft, steps }: StoredPlan,
  account: AgainAccount | undefined,
): Promise<ActivationJob> {
  const { audiences, attributes } = draft
  const job = { lease, asked: { audiences, attributes } }
  const accountStep = steps.find(
    (step): step is CreateStep => step.id === 'account-connection' && step.kind === 'create',
  )
  if (!accountStep || (await isAccountThere(context, lease, accountStep))) {
    return { ...job, steps, secrets: {}, absent: new Set<StepId>() }
  }
  if (!account) throw new AppError('secret-required')
  return {
    ...job,
    ...replan(lease.activationId, { draft, steps }, account),
    absent: new Set([accountStep.id]),
  }
}

/** The answer to its creation may have been lost; then it is found by its marker, and no secret is needed. */
async function isAccountThere(context: OperationContext, lease: Lease, step: CreateStep): Promise<boolean> {
  const { activationId } = lease
  const snapshot = await readActivation(context, activationId)
  const progress = snapshot.steps.find(({ id }) => id === step.id)
  if (progress?.resourceId !== undefined) return true
  if ((progress?.attempts ?? 0) === 0) return false
  const found = await adoptMarked(context, activationId, step)
  if (!found) return false
  const deed = createDeed(step, {}, { outcome: 'succeeded', resourceId: found.id })
  await recordEvent(
    context,
    lease,
    { type: 'step-succeeded', step: step.id, resourceId: found.id, wasFound: true },
    [deed],
  )
  return true
}

/** The same plan with new credentials in it. */
function replan(
  activationId: string,
  { draft, steps }: Pick<StoredPlan, 'draft' | 'steps'>,
  { name, credentials }: AgainAccount,
): Pick<ActivationJob, 'steps' | 'secrets'> {
  const oldName = draft.account.kind === 'new' ? draft.account.name : undefined
  const parsed = activationDraftSchema.safeParse({
    ...draft,
    account: { kind: 'new', name: name ?? oldName, credentials },
  })
  if (!parsed.success) throw new ValidationError(toFieldProblems(parsed.error))
  const rules = rulesOf(parsed.data.destination)
  const payload = rules.payload(parsed.data, authSpecNameOf(steps))
  const fresh = plan({ activationId, draft: parsed.data, payload })
  const account = fresh.find(({ id }) => id === 'account-connection')
  return {
    steps: steps.map((step) => (step.id === 'account-connection' && account ? account : step)),
    secrets: rules.secrets(parsed.data),
  }
}

/** As the organization named it when the activation was planned. */
function authSpecNameOf(steps: readonly PlanStep[]): string | undefined {
  const step = steps.find(({ id }) => id === 'account-connection')
  if (step?.kind !== 'create' || step.id !== 'account-connection') return undefined
  const name = step.body.auth?.specName
  return typeof name === 'string' ? name : undefined
}
