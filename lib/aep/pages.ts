import { PlatformContractError } from '../errors'
import type { ListQuery, Page } from './flow-service'

/** A list that never ends is a mistake somewhere; a thousand pages of 100 are far more than a sandbox may hold. */
const pagesMax = 1_000

/**
 * Streams all pages of a Flow Service list, each entity once. The filters go along with every token, because the platform
 * forgets them. How its tokens keep their place is not documented: should they count from the front, whatever is added
 * meanwhile moves known entities onto the next page.
 *
 * @param fetchPage  one of the `list…` functions, bound to its context
 */
export async function* allItems<T extends { readonly id: string }>(
  fetchPage: (query: ListQuery) => Promise<Page<T>>,
  query: ListQuery,
): AsyncGenerator<T> {
  const seen = new Set<string>()
  const tokens = new Set<string>()
  let continuationToken: string | undefined
  for (let page = 0; page < pagesMax; page += 1) {
    const { items, continuationToken: next } = await fetchPage({ limit: 100, ...query, continuationToken })
    for (const item of items) {
      if (seen.has(item.id)) continue
      seen.add(item.id)
      yield item
    }
    // One that was there before, the last one or any other, leads in a circle.
    if (next === undefined || tokens.has(next)) return
    tokens.add(next)
    continuationToken = next
  }
  // Half a list would make names look free and accounts unused.
  throw new PlatformContractError('other-shape', {
    requestId: '',
    platformStatus: 200,
    message: `a list did not end within ${pagesMax} pages`,
  })
}

/** Collects a stream. */
export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const item of items) all.push(item)
  return all
}
