import type { SandboxFacts } from '../sandbox-facts'
import type { EntityStamp } from './entities'

/**
 * Entities a sandbox held before anybody called, by id. Each is made anew whenever it is read, so that keeping
 * them costs the same for one organization as for hundreds.
 */
export type EntityRecipes<Entity> = ReadonlyMap<string, (facts: SandboxFacts) => Entity>

interface PendingChange<Entity> {
  readonly entity: Entity
  readonly visibleAtMs: number
}

/**
 * The entities of one type in one sandbox. They are never changed in place, only replaced: what callers create or
 * change is kept here, all else stays with the recipes.
 */
export class EntityCollection<Entity extends EntityStamp> {
  readonly #recipes: EntityRecipes<Entity>
  readonly #facts: SandboxFacts
  readonly #clock: () => number
  readonly #written = new Map<string, Entity>()
  /** Ids of recipes that count no longer, because the entity was changed or deleted. */
  readonly #outdated = new Set<string>()
  readonly #pending = new Map<string, PendingChange<Entity>>()

  constructor(clock: () => number, recipes: EntityRecipes<Entity>, facts: SandboxFacts) {
    this.#clock = clock
    this.#recipes = recipes
    this.#facts = facts
  }

  find(id: string): Entity | undefined {
    this.#settle()
    return this.#written.get(id) ?? this.#original(id)
  }

  /** Most recently created or updated first, the documented order of lists. */
  all(): Entity[] {
    this.#settle()
    const originals = [...this.#recipes.keys()].flatMap((id) => this.#original(id) ?? [])
    return [...[...this.#written.values()].toReversed(), ...originals].toSorted(
      (one, other) => other.updatedAt - one.updatedAt,
    )
  }

  /** How many entities callers have added to those that were there from the start. */
  get addedCount(): number {
    return [...this.#written.keys()].filter((id) => !this.#recipes.has(id)).length
  }

  /** Adds an entity or takes the place of the one with its id. */
  put(entity: Entity): void {
    // Deleting first moves the entity to the end, which breaks ties of `updatedAt` in `all`.
    this.#remove(entity.id)
    this.#written.set(entity.id, entity)
  }

  /** Accepts a change that readers see only later. */
  putLater(entity: Entity, visibleAtMs: number): void {
    this.#pending.set(entity.id, { entity, visibleAtMs })
  }

  /** Whether an accepted change is still invisible. */
  isChanging(id: string): boolean {
    this.#settle()
    return this.#pending.has(id)
  }

  delete(id: string): void {
    this.#pending.delete(id)
    this.#remove(id)
  }

  #original(id: string): Entity | undefined {
    return this.#outdated.has(id) ? undefined : this.#recipes.get(id)?.(this.#facts)
  }

  #remove(id: string): void {
    this.#written.delete(id)
    if (this.#recipes.has(id)) this.#outdated.add(id)
  }

  #settle(): void {
    for (const [id, change] of this.#pending) {
      if (change.visibleAtMs > this.#clock()) continue
      this.#pending.delete(id)
      this.put(change.entity)
    }
  }
}
