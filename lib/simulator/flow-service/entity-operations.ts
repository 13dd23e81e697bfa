import type { SandboxCall } from '../wire/in-sandbox'
import { parseJsonBody, readRawBody } from '../wire/json-body'
import type { EntityStamp } from './entities'
import { bodyRefusal, flowRefusal, notFoundRefusal } from './flow-refusal'
import { type PatchOperation, parsePatch, patched } from './json-patch'
import type { Resource } from './resource'
import { stampChange } from './stamp-entity'

/** Answers a single GET, which wraps its entity in `items` like a list. */
export function readEntity<Entity extends EntityStamp>(
  resource: Resource<Entity>,
  call: SandboxCall,
): Response {
  return Response.json({ items: [findEntity(resource, call)] })
}

/** Assumed, and far above what a sandbox is used for: one visitor of a demo must not fill the memory of all. */
const entitiesMax = 2_000

/** Answers a POST. */
export async function createEntity<Entity extends EntityStamp>(
  resource: Resource<Entity>,
  call: SandboxCall,
): Promise<Response> {
  const rawBody = await readRawBody(call.request)
  const entity = resource.create(call, parseJsonBody(rawBody, bodyRefusal))
  const collection = resource.collection(call.store)
  if (collection.addedCount >= entitiesMax)
    throw bodyRefusal('This sandbox holds no more entities of this kind.')
  collection.put(entity)
  return Response.json({ id: entity.id, etag: entity.etag }, { status: 201 })
}

/** Answers a PATCH. Nothing waits between the check of the etag and the change, so two patches cannot mix. */
export async function patchEntity<Entity extends EntityStamp>(
  resource: Resource<Entity>,
  call: SandboxCall,
): Promise<Response> {
  const rawBody = await readRawBody(call.request)
  const before = findEntity(resource, call)
  checkIfMatch(before, call.request)
  checkSettled(resource, call, before.id)
  const operations = parsePatch(parseJsonBody(rawBody, bodyRefusal), resource.patchableFields)
  const outcome = patched(resource.openForPatch?.(before) ?? before, operations)
  const after = stampChange(call.store, resource.revise(call, before, outcome, operations))
  return commit(resource, call, before, after, operations)
}

/** Answers a DELETE. */
export function deleteEntity<Entity extends EntityStamp>(
  resource: Resource<Entity>,
  call: SandboxCall,
): Response {
  const entity = findEntity(resource, call)
  const collection = resource.collection(call.store)
  if (collection.isChanging(entity.id)) {
    throw flowRefusal(
      '1416-400',
      `${resource.type} ${entity.id} cannot be deleted while it is being updated.`,
    )
  }
  resource.checkDeletable?.(call, entity)
  collection.delete(entity.id)
  resource.afterDelete?.(call.store, entity.id)
  return new Response(null, { status: call.organization.settings.flags.deleteAnswer })
}

/** @throws Refusal  1439 when the id in the path is unknown in this sandbox */
export function findEntity<Entity extends EntityStamp>(
  resource: Resource<Entity>,
  call: SandboxCall,
): Entity {
  const id = call.params.id ?? ''
  const entity = resource.collection(call.store).find(id)
  if (!entity) throw notFoundRefusal(resource.type, id)
  return entity
}

/** @throws Refusal  1420 while an accepted change is not yet visible */
export function checkSettled<Entity extends EntityStamp>(
  resource: Resource<Entity>,
  call: SandboxCall,
  id: string,
): void {
  if (!resource.collection(call.store).isChanging(id)) return
  throw flowRefusal(
    '1420-400',
    `${resource.type} ${id} is being updated. Try again when the update has completed.`,
  )
}

/** The etag must come back exactly as it was read, its double quotes included. */
function checkIfMatch(entity: EntityStamp, request: Request): void {
  const supplied = request.headers.get('if-match')
  if (supplied === null) throw flowRefusal('1403-400', 'The If-Match header is missing.')
  if (supplied === entity.etag) return
  const unquoted = (etag: string) => etag.replace(/^"|"$/g, '')
  throw flowRefusal(
    '1404-412',
    `Supplied version=["${unquoted(supplied)}"] does not match the current version on entity=["${unquoted(entity.etag)}"]`,
  )
}

function commit<Entity extends EntityStamp>(
  resource: Resource<Entity>,
  call: SandboxCall,
  before: Entity,
  after: Entity,
  operations: readonly PatchOperation[],
): Response {
  const { flags, clock } = call.organization.settings
  const collection = resource.collection(call.store)
  if (flags.patchAnswer === 200) {
    collection.put(after)
    return Response.json({ id: after.id, etag: after.etag })
  }
  if (resource.showPending) collection.put(resource.showPending(before, operations, clock()))
  collection.putLater(after, clock() + flags.patchDelayMs)
  return new Response(null, { status: 202 })
}
