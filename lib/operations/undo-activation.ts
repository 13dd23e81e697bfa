import { isFinal } from '../activation/activation-status'
import type { ActivationSnapshot } from '../activation/progress'
import { AppError } from '../errors'
import { carryOut } from './carry-out'
import type { OperationContext } from './context'
import { activationDeed } from './deed'
import { readActivation } from './read-activation'

/**
 * Undoes an activation that is not verified: deletes what it has created, and nothing else. One that is being worked on
 * turns round at its next step, whichever server works on it. Asking twice is harmless.
 *
 * @returns the activation as it stands
 * @throws AppError  `not-found`; `activation-verified`, whose dataflow is deleted as such
 */
export async function undoActivation(
  context: OperationContext,
  givenId: string,
): Promise<ActivationSnapshot> {
  const { journal, scope, actor, now } = context
  const { id, status, subject } = await readActivation(context, givenId)
  if (status === 'verified') throw new AppError('activation-verified')
  if (isFinal(status)) return readActivation(context, id)
  const deed = activationDeed('undo', { id, name: subject.name })
  await journal.activations.requestUndo(scope, id, { ...deed, at: now(), actor, activationId: id })
  return continueUndo(context, id)
}

/** Goes on with an undo that was asked for, unless a server is at it. */
export async function continueUndo(context: OperationContext, id: string): Promise<ActivationSnapshot> {
  const { journal, scope, now } = context
  const plan = await journal.activations.readPlan(scope, id)
  const lease = plan && (await journal.leases.acquire(scope, id, now()))
  const snapshot = await readActivation(context, id)
  if (!plan || !lease) return snapshot
  const { audiences, attributes } = plan.draft
  const asked = { audiences, attributes }
  carryOut(context, { lease, steps: plan.steps, asked, secrets: {}, absent: new Set() }, snapshot)
  return snapshot
}
