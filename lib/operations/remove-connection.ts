import type { CreateStep } from '../activation/plan'
import type { ConnectionType, NamedConnection, RemovedConnection } from '../contract/dataflow-changes'
import { PlatformError } from '../errors'
import type { OperationContext } from './context'
import { deleteResource } from './delete-resource'
import { recordDirectDeed } from './record-direct-deed'
import { isEffectUnknown } from './unknown-effect'

/** The step that creates a connection of each kind, under which it is deleted, too. */
const steps: Readonly<Record<ConnectionType, CreateStep['id']>> = {
  connection: 'account-connection',
  'source-connection': 'source-connection',
  'target-connection': 'target-connection',
}

/**
 * Deletes a connection, reads back that it is gone, and writes it down. What the platform refuses is told, not thrown:
 * one connection that stays must not hide what became of the others.
 *
 * @throws PlatformError  `platform-busy`: whoever can wait tries again
 */
export async function removeConnection(
  context: OperationContext,
  connection: NamedConnection,
): Promise<RemovedConnection> {
  const { type, id, name } = connection
  const deed = { action: 'delete', resourceType: type, resourceId: id, resourceName: name } as const
  try {
    const { result, requestId } = await deleteResource(context, steps[type], id)
    if (result === 'deleted') {
      await recordDirectDeed(context, { ...deed, outcome: 'succeeded', requestId })
      return { ...connection, result, requestId }
    }
    await recordDirectDeed(context, { ...deed, outcome: 'failed', requestId })
    return { ...connection, result, requestId, detail: 'Something else has come to use it.' }
  } catch (error) {
    if (!(error instanceof PlatformError) || context.adobe.signal?.aborted) throw error
    const outcome = isEffectUnknown(error) ? 'unknown' : 'failed'
    await recordDirectDeed(context, { ...deed, outcome, requestId: error.requestId })
    if (error.code === 'platform-busy') throw error
    return toFailedRemoval(connection, error)
  }
}

/** What to tell of a connection that the platform did not delete. */
export function toFailedRemoval(
  connection: NamedConnection,
  { requestId, title, detail }: PlatformError,
): RemovedConnection {
  return { ...connection, result: 'failed', requestId, detail: `${title}. ${detail}` }
}
