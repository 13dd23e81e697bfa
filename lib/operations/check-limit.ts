import { AppError } from '../errors'
import type { OperationContext } from './context'
import { countDestinations } from './count-destinations'

/**
 * Refuses an activation that the platform would refuse only after accounts and connections have been created. Asking
 * again for one that has begun is let through: its own dataflow may be the last that fitted.
 *
 * @throws AppError  `destination-limit`
 */
export async function checkLimit(context: OperationContext, activationId: string): Promise<void> {
  const { count, maximum } = await countDestinations(context)
  if (count < maximum) return
  const { journal, scope } = context
  if (await journal.activations.readPlan(scope, activationId)) return
  const detail = `It has ${count.toLocaleString('en')} destinations, and Adobe allows ${maximum.toLocaleString('en')}. Delete a dataflow that is no longer needed, then try again. Nothing was created.`
  throw new AppError('destination-limit', { detail })
}
