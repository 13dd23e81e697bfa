import { contentsOf, writeCalls } from '../activation/calls/written-call'
import type { ActivationCalls } from '../contract/calls'
import { AppError } from '../errors'
import type { OperationContext } from './context'

/**
 * The calls of an activation: as they were planned, and as they went over the wire, less their secrets.
 *
 * @throws AppError  `not-found` when this scope has no such activation
 */
export async function readCalls(
  { journal, scope }: OperationContext,
  activationId: string,
): Promise<ActivationCalls> {
  const plan = await journal.activations.readPlan(scope, activationId)
  if (!plan) throw new AppError('not-found')
  const exchanges = await journal.exchanges.list(scope, activationId)
  return { exchanges, written: writeCalls(plan.steps, contentsOf(plan.draft)) }
}
