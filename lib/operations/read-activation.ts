import type { ActivationSnapshot } from '../activation/progress'
import { AppError } from '../errors'
import type { OperationContext } from './context'

/**
 * Where an activation stands.
 *
 * @throws AppError  `not-found` when this scope has no such activation
 */
export async function readActivation(
  { journal, scope }: OperationContext,
  id: string,
): Promise<ActivationSnapshot> {
  const snapshot = await journal.activations.read(scope, id)
  if (!snapshot) throw new AppError('not-found')
  return snapshot
}
