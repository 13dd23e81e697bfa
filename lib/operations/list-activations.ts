import type { ActivationSnapshot } from '../activation/progress'
import type { OperationContext } from './context'

const listedMax = 100

/** The latest activations of the sandbox, newest first; what each was compared with is left to its own page. */
export async function listActivations({
  journal,
  scope,
}: OperationContext): Promise<Omit<ActivationSnapshot, 'verification'>[]> {
  const snapshots = await journal.activations.list(scope, { limit: listedMax })
  return snapshots.map(({ verification: _verification, ...snapshot }) => snapshot)
}
