import { PlatformContractError } from '../errors'
import type { ListQuery, Page } from './flow-service'

/** A list that never ends is a mistake somewhere; 100 pages of 100 are far more than a sandbox may hold. */
const pagesMax = 100

/**
 * Streams all pages of a Flow Service list. The filters go along with every token, because the platform forgets them.
 *
 * @param fetchPage  one of the `list…` functions, bound to its context
 */
export async function* allItems<T>(
  fetchPage: (query: ListQuery) => Promise<Page<T>>,
  query: ListQuery,
): AsyncGenerator<T> {
  let continuationToken: string | undefined
  for (let page = 0; page < pagesMax; page += 1) {
    const { items, continuationToken: next } = await fetchPage({ limit: 100, ...query, continuationToken })
    yield* items
    if (next === undefined || next === continuationToken) return
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
