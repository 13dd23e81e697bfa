import type { Permission } from '../access-control/permission'
import { listRuns, readRun } from '../flow-runs/run-list'
import type { Answer, Endpoint } from '../wire/endpoint'
import { inSandbox, type SandboxCall } from '../wire/in-sandbox'
import { requiring } from '../wire/requiring'
import { connections, testConnection } from './connections'
import type { NamedEntity } from './entities'
import { findEntity } from './entity-checks'
import { listEntities } from './entity-list'
import { createEntity, deleteEntity, patchEntity, readEntity } from './entity-operations'
import { exploreConnection } from './explore-connection'
import { actOnFlow } from './flow-action'
import { forbiddenRefusal } from './flow-refusal'
import { flows } from './flows'
import type { Resource } from './resource'
import { searchEntities } from './search'
import { sourceConnections } from './source-connections'
import { listSpecs, readSpec, searchSpecs } from './spec-lists'
import { targetConnections } from './target-connections'

const base = '/data/foundation/flowservice'

/**
 * Flow Service: specs, the three kinds of connection, dataflows and their runs.
 * Left out on purpose: `configs`, starting runs by hand and the actions only providers use.
 */
export const flowServiceEndpoints: readonly Endpoint[] = [
  ...specEndpoints('connectionSpecs'),
  ...specEndpoints('flowSpecs'),
  {
    method: 'post',
    path: `${base}/flowSpecs/search`,
    answer: guarded('view-destinations', (call) => searchSpecs('flowSpecs', call)),
  },
  {
    method: 'get',
    path: `${base}/connections/:id/test`,
    answer: guarded('view-destinations', (call) => testConnection(call, findEntity(connections, call))),
  },
  {
    method: 'get',
    path: `${base}/connections/:id/explore`,
    answer: guarded('view-destinations', (call) => exploreConnection(call, findEntity(connections, call))),
  },
  { method: 'post', path: `${base}/flows/:id/action`, answer: guarded('manage-destinations', actOnFlow) },
  searchEndpoint(connections),
  searchEndpoint(flows),
  ...resourceEndpoints(connections, 'manage-destinations'),
  ...resourceEndpoints(sourceConnections, 'manage-destinations'),
  ...resourceEndpoints(targetConnections, 'manage-destinations'),
  ...resourceEndpoints(flows, 'activate-destinations'),
  { method: 'get', path: `${base}/runs`, answer: guarded('view-destinations', listRuns) },
  { method: 'get', path: `${base}/runs/:id`, answer: guarded('view-destinations', readRun) },
]

function guarded(
  permission: Permission,
  answer: (call: SandboxCall) => Response | Promise<Response>,
): Answer {
  return inSandbox(requiring(permission, forbiddenRefusal, answer))
}

function specEndpoints(type: 'connectionSpecs' | 'flowSpecs'): Endpoint[] {
  const read = (answer: typeof listSpecs) => guarded('view-destinations', (call) => answer(type, call))
  return [
    { method: 'get', path: `${base}/${type}`, answer: read(listSpecs) },
    { method: 'get', path: `${base}/${type}/:id`, answer: read(readSpec) },
  ]
}

function searchEndpoint<Entity extends NamedEntity>(resource: Resource<Entity>): Endpoint {
  const answer = (call: SandboxCall) => searchEntities(resource, call)
  return {
    method: 'post',
    path: `${base}/${resource.type}/search`,
    answer: guarded('view-destinations', answer),
  }
}

/** @param toPatch  changing what a dataflow sends is activating; everything else is managing (inferred) */
function resourceEndpoints<Entity extends NamedEntity>(
  resource: Resource<Entity>,
  toPatch: Permission,
): Endpoint[] {
  const list = `${base}/${resource.type}`
  const one = `${list}/:id`
  const manage = 'manage-destinations'
  const view = 'view-destinations'
  return [
    { method: 'get', path: list, answer: guarded(view, (call) => listEntities(resource, call)) },
    { method: 'post', path: list, answer: guarded(manage, (call) => createEntity(resource, call)) },
    { method: 'get', path: one, answer: guarded(view, (call) => readEntity(resource, call)) },
    { method: 'patch', path: one, answer: guarded(toPatch, (call) => patchEntity(resource, call)) },
    { method: 'delete', path: one, answer: guarded(manage, (call) => deleteEntity(resource, call)) },
  ]
}
