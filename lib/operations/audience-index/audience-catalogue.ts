import { AudienceResults, type AudienceSource } from './audience-results'
import { type AudienceSizes, readAudienceSizes } from './audience-sizes'
import { KnownAudiences } from './known-audiences'
import type { ReadingContext } from './reading-context'
import { RefreshedValue } from './refreshed-value'

const minuteMs = 60_000

/**
 * The audiences of a sandbox with their sizes, and the answers that were worked out of both: the same for everyone who
 * sees the same audiences.
 */
export class AudienceCatalogue {
  readonly known = new KnownAudiences()
  readonly results = new AudienceResults()
  readonly #sizes = new RefreshedValue<AudienceSizes>({
    what: 'reading the sizes of audiences',
    freshMs: 5 * minuteMs,
    retryMs: minuteMs,
    read: (context, previous) => readAudienceSizes(context, previous, (sizes) => this.#isEverySizeIn(sizes)),
  })
  /** Versions are counted by each server for itself. */
  readonly #id = crypto.randomUUID()

  /** Begins to read what is missing or old, without waiting for it. */
  keepFresh(context: ReadingContext): void {
    this.known.keepFresh(context)
    this.#sizes.keepFresh(context)
  }

  get source(): AudienceSource {
    return {
      audiences: this.known.byId,
      sizes: this.#sizes.value?.byId ?? new Map(),
      version: this.version,
    }
  }

  get sizesStatus() {
    return this.#sizes.status
  }

  get version(): string {
    // A list that is still growing is another one each time.
    const growing = this.known.status === 'ready' ? '' : `+${this.known.byId.size}`
    return `${this.#id}.${this.known.version}${growing}.${this.#sizes.version}`
  }

  /** Only what is published and evaluated by the platform itself is ever counted. */
  #isEverySizeIn(sizes: ReadonlyMap<string, unknown>): boolean {
    if (this.known.status !== 'ready') return false
    for (const { id, lifecycle, evaluation } of this.known.byId.values()) {
      if (lifecycle === 'published' && evaluation !== 'uploaded' && !sizes.has(id)) return false
    }
    return true
  }
}
