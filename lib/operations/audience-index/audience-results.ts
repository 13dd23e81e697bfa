import { LRUCache } from 'lru-cache'
import type { AudienceFacets, AudienceSize, AudienceSort } from '../../contract/audiences'
import { sortAudiences } from './audience-order'
import { type AudienceFilters, acceptanceOf, isAccepted } from './audience-query'
import { emptyFacets } from './empty-facets'
import type { IndexedAudience } from './indexed-audience'

/** A whole answer, before it is cut into pages. */
export interface AudienceResult {
  /** Names it, so that a later page can be cut from the same one. */
  readonly id: string
  readonly audiences: readonly IndexedAudience[]
  readonly facets: AudienceFacets
}

/** What an answer is made from. */
export interface AudienceSource {
  readonly audiences: ReadonlyMap<string, IndexedAudience>
  readonly sizes: ReadonlyMap<string, AudienceSize>
  /** Differs whenever one of the two does. */
  readonly version: string
}

/** People page through a few lists at a time; those of earlier versions are kept as long as somebody does. */
const resultsMax = 24
const ordersMax = 6

/** Answers, kept for those who ask for the next page while audiences change. */
export class AudienceResults {
  readonly #results = new LRUCache<string, AudienceResult>({ max: resultsMax })
  readonly #orders = new LRUCache<string, readonly IndexedAudience[]>({ max: ordersMax })

  get(id: string): AudienceResult | undefined {
    return this.#results.get(id)
  }

  find(source: AudienceSource, filters: AudienceFilters, sort: AudienceSort): AudienceResult {
    const { search, origin, evaluation, lifecycle, updatedSince } = filters
    const id = JSON.stringify([source.version, sort, search, origin, evaluation, lifecycle, updatedSince])
    const known = this.#results.get(id)
    if (known) return known
    const result = { id, ...narrow(this.#order(source, sort), filters) }
    this.#results.set(id, result)
    return result
  }

  #order({ audiences, sizes, version }: AudienceSource, sort: AudienceSort): readonly IndexedAudience[] {
    const key = `${version} ${sort}`
    const known = this.#orders.get(key)
    if (known) return known
    const ordered = sortAudiences(audiences.values(), sort, sizes)
    this.#orders.set(key, ordered)
    return ordered
  }
}

/** Each filter is counted as if it were not set, so that its counts say what another choice would give. */
function narrow(
  ordered: readonly IndexedAudience[],
  filters: AudienceFilters,
): Pick<AudienceResult, 'audiences' | 'facets'> {
  const accept = acceptanceOf(filters)
  const facets = emptyFacets()
  const audiences = ordered.filter((audience) => {
    const acceptance = accept(audience)
    if (!acceptance?.updated) return false
    const { origin, evaluation, lifecycle } = acceptance
    if (evaluation && lifecycle) facets.origin[audience.origin] += 1
    if (origin && lifecycle) facets.evaluation[audience.evaluation] += 1
    if (origin && evaluation) facets.lifecycle[audience.lifecycle] += 1
    return isAccepted(acceptance)
  })
  return { audiences, facets }
}
