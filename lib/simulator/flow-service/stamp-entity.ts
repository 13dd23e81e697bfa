import type { SandboxStore } from '../sandbox-store'
import type { EntityStamp } from './entities'
import { unquoted } from './etag'

/**
 * Stamps a new entity.
 *
 * @param atMs    moment of creation; past for what an organization already had
 * @param client  who made it; for a service credential both the user and the client are its id
 */
export function stampNew(store: SandboxStore, id: string, atMs: number, client: string): EntityStamp {
  const etag = newEtag(store)
  return {
    id,
    createdAt: atMs,
    updatedAt: atMs,
    createdBy: client,
    updatedBy: client,
    createdClient: client,
    updatedClient: client,
    sandboxId: store.sandbox.id,
    sandboxName: store.sandbox.name,
    imsOrgId: store.organization.orgId,
    state: 'enabled',
    version: etag,
    etag,
  }
}

/** Stamps a change: a new etag, and an `updatedAt` that grows even within one millisecond. */
export function stampChange<Entity extends EntityStamp>(store: SandboxStore, entity: Entity): Entity {
  const etag = newEtag(store)
  const { clientId, clock } = store.organization
  return {
    ...entity,
    updatedAt: Math.max(clock(), entity.updatedAt + 1),
    updatedBy: clientId,
    updatedClient: clientId,
    version: etag,
    etag,
  }
}

/** The stamp alone, to put other fields on. */
export function stampOf(entity: EntityStamp): EntityStamp {
  return {
    id: entity.id,
    createdAt: entity.createdAt,
    updatedAt: entity.updatedAt,
    createdBy: entity.createdBy,
    updatedBy: entity.updatedBy,
    createdClient: entity.createdClient,
    updatedClient: entity.updatedClient,
    sandboxId: entity.sandboxId,
    sandboxName: entity.sandboxName,
    imsOrgId: entity.imsOrgId,
    state: entity.state,
    version: entity.version,
    etag: entity.etag,
  }
}

function newEtag(store: SandboxStore): string {
  const etag = store.nextEtag()
  return store.organization.flags.etagQuotes === 0 ? unquoted(etag) : etag
}
