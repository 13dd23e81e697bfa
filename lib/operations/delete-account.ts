import { AppError } from '../errors'
import type { OperationContext } from './context'
import { deleteResource } from './delete-resource'
import { readAccount } from './read-account'
import { recordDirectDeed, requireJournal } from './record-direct-deed'

const namesMax = 5

/**
 * Deletes an account that nothing uses, and the target connections that would be left hanging on it.
 *
 * @throws AppError  `still-in-use`, naming what uses it; nothing was deleted
 */
export async function deleteAccount(context: OperationContext, id: string): Promise<void> {
  await requireJournal(context)
  const { connection, dataflows, unusedTargets, feedsSources } = await readAccount(context, id)
  if (dataflows.length > 0) {
    throw new AppError('still-in-use', {
      detail: `Delete ${listed(dataflows.map(({ name }) => `“${name}”`))} first, or move them to another account.`,
    })
  }
  if (feedsSources) {
    throw new AppError('still-in-use', {
      detail:
        'A source connection brings data in through this account. Remove it in Adobe’s own interface first.',
    })
  }
  for (const target of unusedTargets) await remove(context, 'target-connection', target)
  await remove(context, 'account-connection', { id, name: connection.name })
}

async function remove(
  context: OperationContext,
  stepId: 'target-connection' | 'account-connection',
  { id, name }: { readonly id: string; readonly name: string | undefined },
): Promise<void> {
  const deed = {
    action: 'delete',
    resourceType: stepId === 'target-connection' ? 'target-connection' : 'connection',
    resourceId: id,
    resourceName: name,
  } as const
  try {
    const { result, requestId } = await deleteResource(context, stepId, id)
    await recordDirectDeed(context, {
      ...deed,
      outcome: result === 'deleted' ? 'succeeded' : 'failed',
      requestId,
    })
    if (result === 'kept') throw new AppError('still-in-use')
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'still-in-use')) {
      await recordDirectDeed(context, { ...deed, outcome: 'unknown' })
    }
    throw error
  }
}

function listed(names: readonly string[]): string {
  const rest = names.length - namesMax
  const shown = names.slice(0, namesMax).join(', ')
  return rest > 0 ? `${shown} and ${rest} more` : shown
}
