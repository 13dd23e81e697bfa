import type { AudienceSize, AudienceSort } from '../../contract/audiences'
import type { IndexedAudience } from './indexed-audience'

/** Where an audience stands in a sorted list: what it is sorted by, then its id, so that no two stand in one place. */
export type Place = readonly [value: string | number | null, id: string]

type Sizes = ReadonlyMap<string, AudienceSize>

const names = new Intl.Collator('en', { sensitivity: 'base', numeric: true })

export function placeOf(audience: IndexedAudience, sort: AudienceSort, sizes: Sizes): Place {
  if (sort.endsWith('name')) return [audience.name, audience.id]
  if (sort.endsWith('size')) return [sizes.get(audience.id)?.profileCount ?? null, audience.id]
  return [audience.updatedAt ?? null, audience.id]
}

/** Compares two places of the same sort. What is not known comes last in either direction. */
export function comparePlaces(sort: AudienceSort): (one: Place, other: Place) => number {
  const direction = sort.startsWith('-') ? -1 : 1
  return ([one, oneId], [other, otherId]) => {
    if (one !== other) {
      if (one === null) return 1
      if (other === null) return -1
      const difference =
        typeof one === 'string' ? names.compare(one, String(other)) : Math.sign(one - Number(other))
      if (difference !== 0) return direction * difference
    }
    return oneId < otherId ? -1 : Number(oneId > otherId)
  }
}

export function sortAudiences(
  audiences: Iterable<IndexedAudience>,
  sort: AudienceSort,
  sizes: Sizes,
): readonly IndexedAudience[] {
  const compare = comparePlaces(sort)
  return [...audiences]
    .map((audience) => ({ audience, place: placeOf(audience, sort, sizes) }))
    .toSorted((one, other) => compare(one.place, other.place))
    .map(({ audience }) => audience)
}
