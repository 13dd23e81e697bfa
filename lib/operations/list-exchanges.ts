import type { StepExchange } from '../contract/exchanges'
import type { OperationContext } from './context'
import { readActivation } from './read-activation'

/**
 * What went over the wire for an activation, in order, less its secrets.
 *
 * @throws AppError  `not-found` when this scope has no such activation
 */
export async function listExchanges(
  context: OperationContext,
  activationId: string,
): Promise<readonly StepExchange[]> {
  const { id } = await readActivation(context, activationId)
  return context.journal.exchanges.list(context.scope, id)
}
