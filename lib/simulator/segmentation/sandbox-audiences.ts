import type { SandboxFacts } from '../sandbox-facts'
import type { Audience } from './audience'
import type { AudienceCatalogue, AudienceQuery } from './audience-catalogue'
import { toAudience } from './audience-seed'

/** How many people an audience holds, and since when that is known. */
export interface AudienceSize {
  readonly profileCount: number
  /** Epoch ms. */
  readonly evaluatedAt: number
}

/** The audiences of one organization's sandbox: made from the shared catalogue as they are read. */
export class SandboxAudiences {
  readonly #catalogue: AudienceCatalogue
  readonly #facts: SandboxFacts

  constructor(catalogue: AudienceCatalogue, facts: SandboxFacts) {
    this.#catalogue = catalogue
    this.#facts = facts
  }

  get(id: string): Audience | undefined {
    const seed = this.#catalogue.get(id)
    return seed && toAudience(seed, this.#facts)
  }

  /** All of them, each made when its turn comes. */
  *values(): Generator<Audience> {
    for (const seed of this.#catalogue.values()) yield toAudience(seed, this.#facts)
  }

  /** Some of those a query asks for, and how many it asks for in all. */
  page(
    query: AudienceQuery,
    { offset, limit }: { offset: number; limit: number },
  ): { audiences: Audience[]; totalCount: number } {
    const found = this.#catalogue.find(query)
    const audiences = found.slice(offset, offset + limit).map(({ seed }) => toAudience(seed, this.#facts))
    return { audiences, totalCount: found.length }
  }

  /** People the sandbox knows. */
  get totalProfiles(): number {
    return this.#catalogue.totalProfiles
  }

  /** Ids of the published audiences that the platform evaluates itself, in a fixed order. */
  get publishedDefinitionIds(): readonly string[] {
    return this.#catalogue.publishedDefinitionIds
  }

  /** The size of an audience; undefined when it is unknown or was never evaluated. */
  sizeOf(id: string): AudienceSize | undefined {
    const seed = this.#catalogue.get(id)
    if (seed?.evaluatedAgeMs === undefined) return undefined
    return { profileCount: seed.profileCount, evaluatedAt: this.#facts.startMs - seed.evaluatedAgeMs }
  }
}
