import type { UnfinishedActivation } from '../contract/activations'
import type { OperationContext } from './context'

const listedMax = 50

/** The activations of the sandbox that are not over, newest first. */
export async function listUnfinishedActivations({
  journal,
  scope,
}: Pick<OperationContext, 'journal' | 'scope'>): Promise<UnfinishedActivation[]> {
  const snapshots = await journal.activations.list(scope, { limit: listedMax, unfinishedOnly: true })
  return snapshots.map(({ id, status, subject, startedAt, endedAt }) => ({
    id,
    name: subject.name,
    status,
    at: endedAt ?? startedAt,
  }))
}
