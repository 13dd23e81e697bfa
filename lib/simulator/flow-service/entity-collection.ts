import type { SandboxFacts } from '../sandbox-facts'
import type { EntityStamp } from './entities'

/**
 * Entities a sandbox held before anybody called, by id. Each is made anew whenever it is read, so that keeping
 * them costs the same for one organization as for hundreds.
 */
export type EntityRecipes<Entity> = ReadonlyMap<string, (facts: SandboxFacts) => Entity>

/** What a sandbox started with, and whose sandbox it is. */
interface Start<Entity> {
  readonly recipes: EntityRecipes<Entity>
  readonly facts: SandboxFacts
}

interface PendingChange<Entity> {
  /** Undefined for a deletion. */
  readonly entity: Entity | undefined
  readonly visibleAtMs: number
}

/**
 * The entities of one type in one sandbox. They are never changed in place, only replaced: what callers create or
 * change is kept here, all else stays with the recipes.
 */
export class EntityCollection<Entity extends EntityStamp> {
  readonly #start: Start<Entity> | undefined
  readonly #clock: () => number
  readonly #written = new Map<string, Entity>()
  /** Ids of recipes that count no longer, because the entity was changed or deleted. */
  readonly #outdated = new Set<string>()
  #added = 0
  readonly #pending = new Map<string, PendingChange<Entity>>()

  /** @param start  empty unless told */
  constructor(clock: () => number, start?: Start<Entity>) {
    this.#clock = clock
    this.#start = start
  }

  find(id: string): Entity | undefined {
    this.#settle()
    return this.#written.get(id) ?? this.#original(id)
  }

  /** Most recently created or updated first, the documented order of lists. */
  all(): Entity[] {
    this.#settle()
    const originals = [...(this.#start?.recipes.keys() ?? [])].flatMap((id) => this.#original(id) ?? [])
    const written = [...this.#written.values()].toReversed()
    return [...written, ...originals].toSorted((one, other) => other.updatedAt - one.updatedAt)
  }

  /** How many entities callers have added to those that were there from the start. */
  get addedCount(): number {
    this.#settle()
    return this.#added
  }

  /** Adds an entity or takes the place of the one with its id. */
  put(entity: Entity): void {
    // Deleting first moves the entity to the end, which breaks ties of `updatedAt` in `all`.
    this.#remove(entity.id)
    this.#written.set(entity.id, entity)
    if (!this.#isFromStart(entity.id)) this.#added += 1
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
    this.#remove(id)
  }

  #original(id: string): Entity | undefined {
    if (!this.#start || this.#outdated.has(id)) return undefined
    const { recipes, facts } = this.#start
    return recipes.get(id)?.(facts)
  }

  #remove(id: string): void {
    const wasWritten = this.#written.delete(id)
    if (this.#isFromStart(id)) this.#outdated.add(id)
    else if (wasWritten) this.#added -= 1
  }

  #isFromStart(id: string): boolean {
    return this.#start?.recipes.has(id) ?? false
  }

  #settle(): void {
    for (const [id, change] of this.#pending) {
      if (change.visibleAtMs > this.#clock()) continue
      this.#pending.delete(id)
      if (change.entity) this.put(change.entity)
      else this.#remove(id)
    }
  }
}
