import type { SandboxStore } from '../sandbox-store'
import type { SandboxCall } from '../wire/in-sandbox'
import type { NamedEntity, ResourceType } from './entities'
import type { EntityCollection } from './entity-collection'
import type { PatchOperation } from './json-patch'

/** What sets one kind of entity apart; listing, reading, patching and deleting are the same for all. */
export interface Resource<Entity extends NamedEntity> {
  readonly type: ResourceType
  /** Fields that may be filtered and sorted by. */
  readonly fields: readonly string[]
  /** Fields a patch may touch. */
  readonly patchableFields: readonly string[]
  collection(store: SandboxStore): EntityCollection<Entity>
  /**
   * Checks a body and makes the entity it asks for.
   * @throws Refusal
   */
  create(call: SandboxCall, body: unknown): Entity
  /** The document a patch is applied to; differs from the entity where reading hides something. */
  openForPatch?(entity: Entity): unknown
  /**
   * Checks what a patch has made of an entity; the caller stamps the result.
   * @throws Refusal
   */
  revise(call: SandboxCall, before: Entity, patched: unknown, operations: readonly PatchOperation[]): Entity
  /** What readers see while an accepted patch is not yet visible. */
  showPending?(entity: Entity, operations: readonly PatchOperation[], nowMs: number): Entity
  /** @throws Refusal  others depend on the entity */
  checkDeletable?(call: SandboxCall, entity: Entity): void
  /** Cleans up what is kept beside the entity. */
  afterDelete?(store: SandboxStore, entity: Entity, atMs: number): void
  /** What readers see of it, where that is more than what is stored. */
  show?(store: SandboxStore, entity: Entity): Entity
}

/** Stamp fields, common to all resources. */
export const stampFields = [
  'id',
  'name',
  'description',
  'state',
  'version',
  'etag',
  'createdAt',
  'updatedAt',
  'createdBy',
  'updatedBy',
  'createdClient',
  'updatedClient',
  'sandboxId',
  'sandboxName',
  'imsOrgId',
] as const
