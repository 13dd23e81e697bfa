import { AppError, PlatformError } from '../errors'
import type { OperationContext } from './context'
import { deleteResource } from './delete-resource'
import { isBeingMade } from './is-being-made'
import { type Account, readAccount } from './read-account'
import { recordDirectDeed, requireJournal } from './record-direct-deed'
import { isEffectUnknown } from './unknown-effect'

const namesMax = 5

/**
 * Deletes an account that nothing uses, and the target connections that would be left hanging on it.
 *
 * @throws AppError       `still-in-use`, naming what uses it; nothing was deleted
 * @throws PlatformError  something is still there, and why
 */
export async function deleteAccount(context: OperationContext, id: string): Promise<void> {
  await requireJournal(context)
  const account = await readAccount(context, id)
  const reason = reasonInUse(account) ?? (await reasonToWait(context, account))
  if (reason) throw new AppError('still-in-use', { detail: reason })
  const { connection, unusedTargets } = account
  for (const target of unusedTargets) await remove(context, 'target-connection', target)
  await remove(context, 'account-connection', { id, name: connection.name })
}

function reasonInUse({ dataflows, feedsSources }: Account): string | undefined {
  if (dataflows.length > 0) {
    return `Delete ${listed(dataflows.map(({ name }) => `“${name}”`))} first, or move them to another account.`
  }
  return feedsSources
    ? 'A source connection brings data in through this account. Remove it in Adobe’s own interface first.'
    : undefined
}

/** What an activation has made last has no dataflow yet, and looks unused. */
async function reasonToWait(
  context: OperationContext,
  { connection, unusedTargets }: Account,
): Promise<string | undefined> {
  const parts = [
    { name: connection.name ?? connection.id, description: connection.description },
    ...unusedTargets,
  ]
  const areBeingMade = await Promise.all(parts.map(({ description }) => isBeingMade(context, description)))
  const part = parts.find((_, index) => areBeingMade[index])
  return (
    part && `The activation that made “${part.name}” is not over. Go on with that or undo it, then try again.`
  )
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
    if (error instanceof PlatformError && !context.adobe.signal?.aborted) {
      const outcome = isEffectUnknown(error) ? 'unknown' : 'failed'
      await recordDirectDeed(context, { ...deed, outcome, requestId: error.requestId })
    }
    throw error
  }
}

function listed(names: readonly string[]): string {
  const rest = names.length - namesMax
  const shown = names.slice(0, namesMax).join(', ')
  return rest > 0 ? `${shown} and ${rest} more` : shown
}
