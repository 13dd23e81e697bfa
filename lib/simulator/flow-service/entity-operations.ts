import type { SandboxCall } from '../wire/in-sandbox'
import { parseJsonBody, readRawBody } from '../wire/json-body'
import type { NamedEntity, ResourceType } from './entities'
import { checkIfMatch, checkLeavable, checkSettled, findEntity } from './entity-checks'
import { bodyRefusal } from './flow-refusal'
import { applyInOrder, type PatchOperation, parsePatch, patchRefusal } from './json-patch'
import { checkParameterNames } from './list-query'
import type { Resource } from './resource'
import type { Change } from './sandbox-history'
import { stampChange } from './stamp-entity'

/** Answers a single GET, which wraps its entity in `items` like a list. */
export function readEntity<Entity extends NamedEntity>(
  resource: Resource<Entity>,
  call: SandboxCall,
): Response {
  checkParameterNames(call.query, [])
  const entity = findEntity(resource, call)
  return Response.json({ items: [resource.show?.(call.store, entity) ?? entity] })
}

/** Assumed, and far above what a sandbox is used for: one visitor of a demo must not fill the memory of all. */
const entitiesMax = 2_000

/** Answers a POST. */
export async function createEntity<Entity extends NamedEntity>(
  resource: Resource<Entity>,
  call: SandboxCall,
): Promise<Response> {
  const rawBody = await readRawBody(call.request)
  const entity = resource.create(call, parseJsonBody(rawBody, bodyRefusal))
  const collection = resource.collection(call.store)
  if (collection.addedCount >= entitiesMax)
    throw bodyRefusal('This sandbox holds no more entities of this kind.')
  collection.put(entity)
  recordDirectDeed(call, resource.type, 'create', entity)
  const { flags } = call.organization.settings
  const { id, etag } = entity
  const headers = { location: `/${resource.type}/${id}` }
  return Response.json(flags.createAnswer === 'id' ? { id } : { id, etag }, { status: 201, headers })
}

/** Answers a PATCH. Nothing waits between the check of the etag and the change, so two patches cannot mix. */
export async function patchEntity<Entity extends NamedEntity>(
  resource: Resource<Entity>,
  call: SandboxCall,
): Promise<Response> {
  const rawBody = await readRawBody(call.request)
  checkParameterNames(call.query, [])
  const before = findEntity(resource, call)
  checkIfMatch(before, call.request)
  checkSettled(resource, call, before.id)
  const operations = parsePatch(parseJsonBody(rawBody, bodyRefusal), resource.patchableFields)
  const outcome = applyInOrder(resource.openForPatch?.(before) ?? before, operations)
  const refusal = outcome.failed && patchRefusal(`The path ${outcome.failed.path} does not exist.`)
  const isPartial = call.organization.settings.flags.patchAtomicity === 'up-to-failure'
  if (refusal && !(isPartial && outcome.applied.length > 0)) throw refusal
  const revised = resource.revise(call, before, outcome.document, outcome.applied)
  const answer = commit(resource, call, before, stampChange(call.store, revised), outcome.applied)
  if (refusal) throw refusal
  return answer
}

/** Answers a DELETE. */
export function deleteEntity<Entity extends NamedEntity>(
  resource: Resource<Entity>,
  call: SandboxCall,
): Response {
  checkParameterNames(call.query, [])
  const entity = findEntity(resource, call)
  const collection = resource.collection(call.store)
  checkLeavable(resource, call, entity.id)
  resource.checkDeletable?.(call, entity)
  const { flags, clock } = call.organization.settings
  if (flags.deleteDelayMs > 0) collection.deleteLater(entity.id, clock() + flags.deleteDelayMs)
  else collection.delete(entity.id)
  resource.afterDelete?.(call.store, entity, clock())
  recordDirectDeed(call, resource.type, 'delete', entity)
  return new Response(null, { status: flags.deleteAnswer })
}

/** Writes down what a caller did to an entity. */
export function recordDirectDeed(
  call: SandboxCall,
  type: ResourceType,
  action: Change['action'],
  { id, name }: NamedEntity,
): void {
  const { clock, clientId } = call.organization.settings
  call.store.history.record({
    atMs: clock(),
    action,
    type,
    id,
    name,
    by: clientId,
    requestId: call.requestId,
  })
}

function commit<Entity extends NamedEntity>(
  resource: Resource<Entity>,
  call: SandboxCall,
  before: Entity,
  after: Entity,
  operations: readonly PatchOperation[],
): Response {
  const { flags, clock } = call.organization.settings
  const collection = resource.collection(call.store)
  recordDirectDeed(call, resource.type, 'update', after)
  if (flags.patchAnswer === 200) {
    collection.put(after)
    return Response.json({ id: after.id, etag: after.etag })
  }
  if (resource.showPending) collection.put(resource.showPending(before, operations, clock()))
  collection.putLater(after, clock() + flags.patchDelayMs)
  return new Response(null, { status: 202 })
}
