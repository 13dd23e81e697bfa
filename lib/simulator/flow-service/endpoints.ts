import type { Endpoint } from '../wire/endpoint'
import { inSandbox } from '../wire/in-sandbox'
import { connections, testConnection } from './connections'
import type { EntityStamp } from './entities'
import { listEntities } from './entity-list'
import { createEntity, deleteEntity, findEntity, patchEntity, readEntity } from './entity-operations'
import { actOnFlow } from './flow-action'
import { flows } from './flows'
import type { Resource } from './resource'
import { sourceConnections } from './source-connections'
import { listSpecs, readSpec } from './spec-lists'
import { targetConnections } from './target-connections'

const base = '/data/foundation/flowservice'

/**
 * Flow Service: specs, the three kinds of connection, dataflows.
 * Left out on purpose: `explore`, `search`, `configs` and the actions only providers use.
 */
export const flowServiceEndpoints: readonly Endpoint[] = [
  ...specEndpoints('connectionSpecs'),
  ...specEndpoints('flowSpecs'),
  {
    method: 'get',
    path: `${base}/connections/:id/test`,
    answer: inSandbox((call) => testConnection(call, findEntity(connections, call))),
  },
  { method: 'post', path: `${base}/flows/:id/action`, answer: inSandbox(actOnFlow) },
  ...resourceEndpoints(connections),
  ...resourceEndpoints(sourceConnections),
  ...resourceEndpoints(targetConnections),
  ...resourceEndpoints(flows),
]

function specEndpoints(type: 'connectionSpecs' | 'flowSpecs'): Endpoint[] {
  return [
    { method: 'get', path: `${base}/${type}`, answer: inSandbox((call) => listSpecs(type, call)) },
    { method: 'get', path: `${base}/${type}/:id`, answer: inSandbox((call) => readSpec(type, call)) },
  ]
}

function resourceEndpoints<Entity extends EntityStamp>(resource: Resource<Entity>): Endpoint[] {
  const list = `${base}/${resource.type}`
  const one = `${list}/:id`
  return [
    { method: 'get', path: list, answer: inSandbox((call) => listEntities(resource, call)) },
    { method: 'post', path: list, answer: inSandbox((call) => createEntity(resource, call)) },
    { method: 'get', path: one, answer: inSandbox((call) => readEntity(resource, call)) },
    { method: 'patch', path: one, answer: inSandbox((call) => patchEntity(resource, call)) },
    { method: 'delete', path: one, answer: inSandbox((call) => deleteEntity(resource, call)) },
  ]
}
