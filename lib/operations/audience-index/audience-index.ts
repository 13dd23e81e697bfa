import { unavailableReason } from '../../activation/audience-availability'
import type { AudienceReading, AudienceView } from '../../contract/audiences'
import { AudienceResults, type AudienceSource } from './audience-results'
import { type AudienceSizes, readAudienceSizes } from './audience-sizes'
import { type AudienceUsage, readAudienceUsage } from './audience-usage'
import type { IndexedAudience } from './indexed-audience'
import { KnownAudiences } from './known-audiences'
import type { ReadingContext } from './reading-context'
import { RefreshedValue } from './refreshed-value'

const minuteMs = 60_000

/**
 * What one server knows of the audiences of one sandbox, as one credential sees it: a copy in memory and nothing more. It
 * is read in the background while somebody asks; whoever asks before gets what is there.
 */
export class AudienceIndex {
  readonly known = new KnownAudiences()
  readonly results = new AudienceResults()
  readonly #sizes = new RefreshedValue<AudienceSizes>({
    what: 'reading the sizes of audiences',
    freshMs: 5 * minuteMs,
    retryMs: minuteMs,
    read: (context, previous) => readAudienceSizes(context, previous, (sizes) => this.#isEverySizeIn(sizes)),
  })
  readonly #usage = new RefreshedValue<AudienceUsage>({
    what: 'reading which dataflows send which audiences',
    freshMs: minuteMs,
    retryMs: minuteMs,
    read: readAudienceUsage,
  })
  /** Versions are counted by each server for itself. */
  readonly #id = crypto.randomUUID()

  /** Begins to read what is missing or old, without waiting for it. */
  keepFresh(context: ReadingContext): void {
    this.known.keepFresh(context)
    this.#sizes.keepFresh(context)
    this.#usage.keepFresh(context)
  }

  get source(): AudienceSource {
    return {
      audiences: this.known.byId,
      sizes: this.#sizes.value?.byId ?? new Map(),
      version: this.#version,
    }
  }

  get reading(): AudienceReading {
    const { status, byId, total } = this.known
    return {
      index: { status, loaded: byId.size, total },
      sizes: this.#sizes.status,
      sentTo: this.#usage.status,
      revision: `${this.#version}.${this.#usage.version}`,
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
      size: this.#sizes.value?.byId.get(id),
      sentTo: usage && (usage.get(id) ?? (outsideId === undefined ? undefined : usage.get(outsideId)) ?? []),
    }
  }

  get #version(): string {
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
