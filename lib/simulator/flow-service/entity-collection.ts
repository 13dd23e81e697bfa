import type { EntityStamp } from './entities'

interface PendingChange<Entity> {
  /** Undefined for a deletion. */
  readonly entity: Entity | undefined
  readonly visibleAtMs: number
}

/** The entities of one type in one sandbox. They are never changed in place, only replaced. */
export class EntityCollection<Entity extends EntityStamp> {
  readonly #entities = new Map<string, Entity>()
  readonly #pending = new Map<string, PendingChange<Entity>>()
  readonly #clock: () => number

  constructor(clock: () => number) {
    this.#clock = clock
  }

  find(id: string): Entity | undefined {
    this.#settle()
    return this.#entities.get(id)
  }

  /** Most recently created or updated first, the documented order of lists. */
  all(): Entity[] {
    this.#settle()
    return [...this.#entities.values()].toReversed().toSorted((one, other) => other.updatedAt - one.updatedAt)
  }

  get count(): number {
    this.#settle()
    return this.#entities.size
  }

  /** Adds an entity or takes the place of the one with its id. */
  put(entity: Entity): void {
    // Deleting first moves the entity to the end, which breaks ties of `updatedAt` in `all`.
    this.#entities.delete(entity.id)
    this.#entities.set(entity.id, entity)
  }

  /** Accepts a change that readers see only later. */
  putLater(entity: Entity, visibleAtMs: number): void {
    this.#pending.set(entity.id, { entity, visibleAtMs })
  }

  /** Accepts a deletion that readers see only later. */
  deleteLater(id: string, visibleAtMs: number): void {
    this.#pending.set(id, { entity: undefined, visibleAtMs })
  }

  /** Which accepted change is still invisible, if any. */
  pendingChange(id: string): 'update' | 'delete' | undefined {
    this.#settle()
    const change = this.#pending.get(id)
    if (!change) return undefined
    return change.entity ? 'update' : 'delete'
  }

  delete(id: string): void {
    this.#pending.delete(id)
    this.#entities.delete(id)
  }

  #settle(): void {
    for (const [id, change] of this.#pending) {
      if (change.visibleAtMs > this.#clock()) continue
      this.#pending.delete(id)
      if (change.entity) this.put(change.entity)
      else this.#entities.delete(id)
    }
  }
}
