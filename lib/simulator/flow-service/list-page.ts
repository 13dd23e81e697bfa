import { readContinuationToken, writeContinuationToken } from './continuation-token'
import type { ListQuery } from './list-query'

interface Identified {
  readonly id: string
}

/** A list as Flow Service prints it. `next` is relative to the service. */
export interface ListBody<Item> {
  readonly items: readonly Item[]
  readonly _links: { readonly next?: { readonly href: string } }
}

/**
 * Takes one page of what matches; reads no further than it must.
 *
 * @param path  of the list, for the link to the next page
 */
export function pageOf<Item extends Identified>(
  matching: Iterable<Item>,
  query: ListQuery,
  path: string,
): ListBody<Item> {
  const { skipped, rest } = skipTo(matching, query)
  const items: Item[] = []
  let hasMore = false
  for (const item of rest) {
    hasMore = items.length === query.limit
    if (hasMore) break
    items.push(item)
  }
  const last = items.at(-1)
  if (last === undefined || !hasMore) return { items, _links: {} }
  const position = { after: last.id, offset: skipped + items.length, query: query.key }
  return {
    items,
    _links: { next: { href: `${path}?continuationToken=${writeContinuationToken(position)}` } },
  }
}

/** The place of a token is behind the entity it names; its offset counts when that entity is gone. */
function skipTo<Item extends Identified>(
  matching: Iterable<Item>,
  { continuationToken, key }: ListQuery,
): { skipped: number; rest: Iterable<Item> } {
  if (continuationToken === null) return { skipped: 0, rest: matching }
  const position = readContinuationToken(continuationToken, key)
  const items = [...matching]
  const index = items.findIndex(({ id }) => id === position.after)
  const skipped = index === -1 ? position.offset : index + 1
  return { skipped, rest: items.slice(skipped) }
}
