import type { SandboxCall } from '../wire/in-sandbox'
import type { EntityStamp, NamedEntity } from './entities'
import { unquoted } from './etag'
import { flowRefusal, notFoundRefusal } from './flow-refusal'
import type { Resource } from './resource'

/** @throws Refusal  1439 when the id in the path is unknown in this sandbox */
export function findEntity<Entity extends NamedEntity>(
  resource: Resource<Entity>,
  call: SandboxCall,
): Entity {
  const id = call.params.id ?? ''
  const entity = resource.collection(call.store).find(id)
  if (!entity) throw notFoundRefusal(resource.type, id)
  return entity
}

/** @throws Refusal  1420 or 1457 while an accepted change is not yet visible */
export function checkSettled<Entity extends NamedEntity>(
  resource: Resource<Entity>,
  call: SandboxCall,
  id: string,
): void {
  const pending = resource.collection(call.store).pendingChange(id)
  if (!pending) return
  if (pending === 'delete') throw flowRefusal('1457-400', `${resource.type} ${id} is being deleted.`)
  throw flowRefusal(
    '1420-400',
    `${resource.type} ${id} is being updated. Try again when the update has completed.`,
  )
}

/** @throws Refusal  1416 or 1458, as `checkSettled` but for a deletion */
export function checkLeavable<Entity extends NamedEntity>(
  resource: Resource<Entity>,
  call: SandboxCall,
  id: string,
): void {
  const pending = resource.collection(call.store).pendingChange(id)
  if (!pending) return
  if (pending === 'delete') throw flowRefusal('1458-400', `${resource.type} ${id} is being deleted already.`)
  throw flowRefusal('1416-400', `${resource.type} ${id} cannot be deleted while it is being updated.`)
}

/**
 * The etag must come back in double quotes, printed with them or not.
 *
 * @throws Refusal  1403 without the header, 1404 with another version
 */
export function checkIfMatch(entity: EntityStamp, request: Request): void {
  const supplied = request.headers.get('if-match')
  if (supplied === null) throw flowRefusal('1403-400', 'The If-Match header is missing.')
  if (supplied === `"${unquoted(entity.etag)}"`) return
  throw flowRefusal(
    '1404-412',
    `Supplied version=["${unquoted(supplied)}"] does not match the current version on entity=["${unquoted(entity.etag)}"]`,
  )
}
