import { unavailableReason } from '../../activation/audience-availability'
import type { AudienceReading, AudienceView } from '../../contract/audiences'
import { AudienceCatalogue } from './audience-catalogue'
import type { AudienceResults, AudienceSource } from './audience-results'
import { type AudienceUsage, readAudienceUsage } from './audience-usage'
import type { IndexedAudience } from './indexed-audience'
import type { KnownAudiences } from './known-audiences'
import type { ReadingContext } from './reading-context'
import { RefreshedValue } from './refreshed-value'

const minuteMs = 60_000

/** A catalogue that several share, and the means to read it, which are nobody's own. */
export interface SharedCatalogue {
  readonly catalogue: AudienceCatalogue
  readonly context: ReadingContext
}

/**
 * What one server knows of the audiences of one sandbox, as one credential sees it: a copy in memory and nothing more. It
 * is read in the background while somebody asks; whoever asks before gets what is there.
 */
export class AudienceIndex {
  readonly #catalogue: AudienceCatalogue
  readonly #shared: SharedCatalogue | undefined
  readonly #usage = new RefreshedValue<AudienceUsage>({
    what: 'reading which dataflows send which audiences',
    freshMs: minuteMs,
    retryMs: minuteMs,
    read: readAudienceUsage,
  })

  constructor(shared?: SharedCatalogue) {
    this.#shared = shared
    this.#catalogue = shared?.catalogue ?? new AudienceCatalogue()
  }

  get known(): KnownAudiences {
    return this.#catalogue.known
  }

  get results(): AudienceResults {
    return this.#catalogue.results
  }

  get source(): AudienceSource {
    return this.#catalogue.source
  }

  /** Begins to read what is missing or old, without waiting for it. */
  keepFresh(context: ReadingContext): void {
    this.#catalogue.keepFresh(this.#shared?.context ?? context)
    this.#usage.keepFresh(context)
  }

  get reading(): AudienceReading {
    const { status, byId, total } = this.known
    return {
      index: { status, loaded: byId.size, total },
      sizes: this.#catalogue.sizesStatus,
      sentTo: this.#usage.status,
      revision: `${this.#catalogue.version}.${this.#usage.version}`,
    }
  }

  /** An audience as it is shown, with what is known beside it. */
  view(audience: IndexedAudience): AudienceView {
    const { id, outsideId, name, description, evaluation, origin, updatedAt } = audience
    const usage = this.#usage.value
    return {
      id,
      name,
      description,
      evaluation,
      origin,
      lifecycleState: audience.lifecycleState ?? 'published',
      updatedAt,
      unavailableReason: unavailableReason(audience),
      size: this.source.sizes.get(id),
      sentTo: usage && (usage.get(id) ?? (outsideId === undefined ? undefined : usage.get(outsideId)) ?? []),
    }
  }
}
