import { getConnection } from '../aep/connections'
import { getSourceConnection } from '../aep/source-connections'
import { getTargetConnection } from '../aep/target-connections'
import type { BulkItem } from '../contract/bulk-changes'
import type { ConnectionType } from '../contract/dataflow-changes'
import type { BulkOutcome } from '../journal/bulk-change-store'
import { connectionsOfAccount, flowsOfAccount, flowsOfSource, flowsOfTarget } from './account-use'
import type { OperationContext } from './context'
import { isBeingMade } from './is-being-made'
import { requireJournal } from './record-direct-deed'
import { removeConnection } from './remove-connection'

/**
 * Deletes a connection that no dataflow uses. Looks once more whether that is so: since the list was drawn, somebody may
 * have come to use it.
 *
 * @throws PlatformError  it could not be looked at
 */
export async function removeOrphan(
  context: OperationContext,
  { resourceType, resourceId, name }: BulkItem,
): Promise<BulkOutcome> {
  await requireJournal(context)
  if (!isConnection(resourceType)) return { status: 'failed', note: 'It is no connection.' }
  const reason = await reasonToKeep(context, resourceType, resourceId)
  if (reason) return { status: 'failed', note: reason }
  const removed = await removeConnection(context, { type: resourceType, id: resourceId, name })
  const { result, detail, requestId } = removed
  return result === 'deleted' ? { status: 'done', requestId } : { status: 'failed', note: detail, requestId }
}

function isConnection(type: BulkItem['resourceType']): type is ConnectionType {
  return type === 'connection' || type === 'source-connection' || type === 'target-connection'
}

async function reasonToKeep(
  context: OperationContext,
  type: ConnectionType,
  id: string,
): Promise<string | undefined> {
  const { adobe } = context
  const get = {
    connection: getConnection,
    'source-connection': getSourceConnection,
    'target-connection': getTargetConnection,
  }
  const [{ description }, reason] = await Promise.all([get[type](adobe, id), reasonInUse(context, type, id)])
  if (reason) return reason
  return (await isBeingMade(context, description))
    ? 'It stays: the activation that made it is not over. Go on with that, or undo it.'
    : undefined
}

async function reasonInUse(
  context: OperationContext,
  type: ConnectionType,
  id: string,
): Promise<string | undefined> {
  if (type === 'target-connection') return used('dataflow', await flowsOfTarget(context, id))
  if (type === 'source-connection') return used('dataflow', await flowsOfSource(context, id))
  const [flows, { targets, sources }] = await Promise.all([
    flowsOfAccount(context, id),
    connectionsOfAccount(context, id),
  ])
  return used('dataflow', flows) ?? used('source connection', sources) ?? used('target connection', targets)
}

function used(noun: string, users: readonly { readonly name: string }[]): string | undefined {
  const [first, ...others] = users
  if (!first) return undefined
  const more = others.length > 0 ? ` and ${others.length} more` : ''
  return `It stays: the ${noun} ${first.name}${more} ${others.length > 0 ? 'use' : 'uses'} it.`
}
