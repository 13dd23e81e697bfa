import type { SandboxCall } from '../wire/in-sandbox'
import { type ConnectionSpec, connectionSpecs } from './connection-spec-catalogue'
import type { EntityStamp, InheritedConnection, ResourceType } from './entities'
import type { EntityCollection } from './entity-collection'
import { notFoundRefusal, specRefusal } from './flow-refusal'
import type { SpecReference } from './given-fields'

/** @throws Refusal  1413 when the organization does not offer this spec */
export function connectionSpecOf(call: SandboxCall, reference: SpecReference): ConnectionSpec {
  const spec = connectionSpecs(call.organization.settings.flags).find(
    (candidate) => candidate.id === reference.id,
  )
  if (!spec) throw specRefusal(`The connection spec ${reference.id} is not valid.`)
  return spec
}

/** @throws Refusal  1439 when an id inside a body names nothing in this sandbox */
export function referred<Entity extends EntityStamp>(
  call: SandboxCall,
  collection: EntityCollection<Entity>,
  type: ResourceType,
  id: string,
): Entity {
  const entity = collection.find(id)
  if (!entity) throw notFoundRefusal(type, id, call.organization.settings.flags.unknownReferenceStatus)
  return entity
}

/**
 * The base connection of a source or target connection.
 *
 * @throws Refusal  1439, or 1413 when the two ends are of different specs
 */
export function referredBase(
  call: SandboxCall,
  id: string,
  connectionSpec: SpecReference,
): InheritedConnection {
  const base = referred(call, call.store.connections, 'connections', id)
  if (base.connectionSpec.id !== connectionSpec.id) {
    throw specRefusal(`The base connection ${id} is of connection spec ${base.connectionSpec.id}.`)
  }
  return { id, connectionSpec: base.connectionSpec }
}
