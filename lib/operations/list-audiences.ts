import { listAudiences as fetchAudiences } from '../aep/audiences'
import type { AudienceList, AudienceReading } from '../contract/audiences'
import { answeredWithin } from './answered-within'
import { type AudienceCursor, readCursor, writeCursor } from './audience-index/audience-cursor'
import { comparePlaces, placeOf } from './audience-index/audience-order'
import {
  type AudienceQuery,
  acceptanceOf,
  hasFilters,
  isAccepted,
  platformSort,
} from './audience-index/audience-query'
import type { AudienceResult } from './audience-index/audience-results'
import { type IndexedAudience, toIndexedAudience } from './audience-index/indexed-audience'
import type { OperationContext } from './context'

const otherServerWaitMs = 20_000

/**
 * One page of the sandbox's audiences, from the list in memory as soon as that is complete. Until then, and when it cannot
 * be read, the platform searches by name. Paging neither repeats nor loses an audience that stays as it is.
 *
 * @throws ValidationError  the cursor was not given out here
 */
export async function listAudiences(context: OperationContext, query: AudienceQuery): Promise<AudienceList> {
  const { audienceIndex } = context
  audienceIndex.keepFresh(context)
  const cursor = query.cursor === undefined ? undefined : readCursor(query.cursor)
  // Where the platform was asked to page, it goes on: its order is its own.
  if (cursor && 'start' in cursor) return fromPlatform(context, query, cursor.start)
  const { known, results } = audienceIndex
  if (cursor) {
    // The list was begun on another server: half of it would pass for all of it.
    if (!results.get(cursor.result) && known.status === 'reading') {
      await answeredWithin(otherServerWaitMs, known.settled())
    }
    // Without the list the way on is not known. What comes once more is told by its id; what is left out by nothing.
    return results.get(cursor.result) || known.status === 'ready'
      ? fromIndex(context, query, cursor)
      : fromPlatform(context, query, undefined)
  }
  const needsIndex = hasFilters(query) || query.sort.endsWith('size')
  return known.status === 'ready' || (known.status === 'reading' && needsIndex)
    ? fromIndex(context, query, undefined)
    : fromPlatform(context, query, undefined)
}

/** How far the server is with reading in the background; begins it, or begins it anew, when it is due. */
export async function readAudienceReading(context: OperationContext): Promise<AudienceReading> {
  context.audienceIndex.keepFresh(context)
  return context.audienceIndex.reading
}

type ResultCursor = Exclude<AudienceCursor, { readonly start: string }>

function fromIndex(
  { audienceIndex }: OperationContext,
  query: AudienceQuery,
  cursor: ResultCursor | undefined,
): AudienceList {
  const { source, results, reading } = audienceIndex
  // The answer a page was cut from holds its sequel, whatever has changed since.
  const held = cursor && results.get(cursor.result)
  const result = held ?? results.find(source, query, query.sort)
  const places = { sort: query.sort, sizes: source.sizes }
  const begin = cursor === undefined ? 0 : held ? cursor.offset : firstAfter(result, cursor, places)
  const end = begin + query.limit
  const shown = result.audiences.slice(begin, end)
  const last = shown.at(-1)
  const hasMore = last !== undefined && end < result.audiences.length
  const after = last && placeOf(last, query.sort, source.sizes)
  return {
    items: shown.map((audience) => audienceIndex.view(audience)),
    nextCursor: hasMore && after ? writeCursor({ result: result.id, offset: end, after }) : undefined,
    total: result.audiences.length,
    reading,
    facets: cursor ? undefined : result.facets,
  }
}

/** Where to go on when the answer that was paged through is gone: after the place where the last row stood. */
function firstAfter(
  { audiences }: AudienceResult,
  { after }: ResultCursor,
  { sort, sizes }: Pick<AudienceQuery, 'sort'> & { sizes: Parameters<typeof placeOf>[2] },
): number {
  const compare = comparePlaces(sort)
  const index = audiences.findIndex((audience) => compare(placeOf(audience, sort, sizes), after) > 0)
  return index < 0 ? audiences.length : index
}

/** Filters leave little of a page; as many are looked through for one answer. */
const pagesPerAnswer = 5

async function fromPlatform(
  { adobe, audienceIndex }: OperationContext,
  query: AudienceQuery,
  begin: string | undefined,
): Promise<AudienceList> {
  const isFiltered = hasFilters(query)
  const accept = acceptanceOf({ ...query, search: undefined })
  const limit = isFiltered ? 100 : query.limit
  let start = begin
  let found: IndexedAudience[] = []
  let total: number | undefined
  for (let page = 0; page < pagesPerAnswer && found.length === 0; page += 1) {
    const sort = platformSort(query.sort)
    const answer = await fetchAudiences(adobe, { name: query.search, start, limit, sort })
    found = answer.audiences.map(toIndexedAudience).filter((audience) => isAccepted(accept(audience)))
    total = answer.total
    start = answer.next
    if (start === undefined) break
  }
  return {
    items: found.map((audience) => audienceIndex.view(audience)),
    nextCursor: start === undefined ? undefined : writeCursor({ start }),
    total: isFiltered ? undefined : total,
    reading: audienceIndex.reading,
    facets: undefined,
  }
}
