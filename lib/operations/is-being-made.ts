import { isFinal } from '../activation/activation-status'
import { resourceIdSchema } from '../activation/draft'
import { activationIdOf } from '../activation/marker'
import type { OperationContext } from './context'

/** Whether the activation whose marker a description carries is not over: it may still need what it has made. */
export async function isBeingMade(
  { journal, scope }: Pick<OperationContext, 'journal' | 'scope'>,
  description: string | undefined,
): Promise<boolean> {
  const id = resourceIdSchema.safeParse(activationIdOf(description))
  if (!id.success) return false
  const snapshot = await journal.activations.read(scope, id.data)
  return snapshot !== undefined && !isFinal(snapshot.status)
}
