import type { AudienceSeed } from './audience-seed'

export type SortField = 'name' | 'updateTime' | 'creationTime'
export type Direction = 'asc' | 'desc'

/** Which audiences, in which order. Texts are matched anywhere and in any case; an empty one matches all. */
export interface AudienceQuery {
  readonly name: string
  readonly description: string
  /** Each must be the audience's own. */
  readonly audienceIds: readonly string[]
  /** What else must hold; nothing unless told. */
  readonly accepts?: (seed: AudienceSeed) => boolean
  readonly field: SortField
  readonly direction: Direction
}

type Compare = (one: AudienceSeed, other: AudienceSeed) => number

const byName = new Intl.Collator('en')

const ascending: Readonly<Record<SortField, Compare>> = {
  name: (one, other) => byName.compare(one.name, other.name),
  updateTime: (one, other) => other.updatedAgeMs - one.updatedAgeMs,
  creationTime: (one, other) => other.createdAgeMs - one.createdAgeMs,
}

interface IndexedSeed {
  readonly seed: AudienceSeed
  readonly lowerName: string
}

/**
 * The audiences of a sandbox, shared by all organizations. Orders and lower-cased names are worked out once and
 * kept, so that a page costs one pass at most.
 */
export class AudienceCatalogue {
  readonly #byId: ReadonlyMap<string, AudienceSeed>
  readonly #indexed: readonly IndexedSeed[]
  readonly #orders = new Map<string, readonly IndexedSeed[]>()
  /** People the sandbox knows; no audience holds more. */
  readonly totalProfiles: number
  /** Ids of what batch segmentation evaluates. */
  readonly publishedDefinitionIds: readonly string[]

  /** @param seeds  with unique ids */
  constructor(seeds: readonly AudienceSeed[], totalProfiles: number) {
    this.totalProfiles = totalProfiles
    this.publishedDefinitionIds = seeds.filter(isPublishedDefinition).map(({ id }) => id)
    this.#byId = new Map(seeds.map((seed) => [seed.id, seed]))
    this.#indexed = seeds.map((seed) => ({ seed, lowerName: seed.name.toLowerCase() }))
  }

  get(id: string): AudienceSeed | undefined {
    return this.#byId.get(id)
  }

  /** All of them, in no particular order. */
  values(): Iterable<AudienceSeed> {
    return this.#byId.values()
  }

  /** Those a query asks for. Equal ones keep one order, so that pages neither repeat nor lose any. */
  find(query: AudienceQuery): readonly IndexedSeed[] {
    const ordered = this.#ordered(query.field, query.direction)
    const name = query.name.toLowerCase()
    const description = query.description.toLowerCase()
    const { accepts } = query
    if (!name && !description && !accepts && query.audienceIds.length === 0) return ordered
    return ordered.filter(
      ({ seed, lowerName }) =>
        (!accepts || accepts(seed)) &&
        lowerName.includes(name) &&
        (!description || seed.description.toLowerCase().includes(description)) &&
        query.audienceIds.every((id) => seed.audienceId === id),
    )
  }

  #ordered(field: SortField, direction: Direction): readonly IndexedSeed[] {
    const key = `${field}:${direction}`
    const known = this.#orders.get(key)
    if (known) return known
    const compare = ascending[field]
    const made =
      direction === 'asc'
        ? this.#indexed.toSorted((one, other) => compare(one.seed, other.seed))
        : this.#ordered(field, 'asc').toReversed()
    this.#orders.set(key, made)
    return made
  }
}

function isPublishedDefinition({ evaluation, lifecycleState }: AudienceSeed): boolean {
  return evaluation !== undefined && lifecycleState === 'published'
}
