import type { SandboxCall } from '../wire/in-sandbox'
import type { Connection } from './entities'
import { flowRefusal } from './flow-refusal'
import { checkParameterNames } from './list-query'

const objectTypes = ['root', 'table', 'file', 'folder', 'rest']

/**
 * Answers `GET /connections/{id}/explore`: a bare array of what the account holds, here the streams or hubs that
 * target connections of it name. Whether destinations answer at all is unconfirmed; a flag empties the list.
 */
export function exploreConnection(call: SandboxCall, { id }: Connection): Response {
  checkParameterNames(call.query, ['objectType', 'object', 'start', 'limit'])
  const objectType = call.query.get('objectType')?.toLowerCase() ?? ''
  if (!objectTypes.includes(objectType)) throw flowRefusal('1452-400', 'objectType is not valid.')
  if (call.organization.settings.flags.exploreAnswer === 'empty') return Response.json([])
  const names = call.store.targetConnections.all().flatMap(({ baseConnectionId, params }) => {
    const name = params.stream ?? params.eventHubName
    return baseConnectionId === id && typeof name === 'string' ? [name] : []
  })
  const items = [...new Set(names)].toSorted().map((name) => ({
    type: 'table',
    name,
    path: name,
    canPreview: false,
    canFetchSchema: false,
  }))
  return Response.json(items)
}
