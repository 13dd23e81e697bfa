import type { SandboxCall } from '../wire/in-sandbox'
import type { Direction, SortField } from './audience-catalogue'
import { shownAudience } from './audience-form'
import { readNumber } from './list-number'
import { segmentationRefusal } from './segmentation-refusal'

/** Neither is published for this list; the maximum is that of its sibling, segment definitions. */
const limitMax = 100
const limitDefault = 20

const sortFields = ['name', 'updateTime', 'creationTime'] as const satisfies readonly SortField[]

/**
 * Answers `GET /audiences`. Whether `start` counts pages or audiences is open, a flag decides; a client should
 * follow `_page.next` verbatim.
 */
export function listAudiences(call: SandboxCall): Response {
  const { query } = call
  const limit = readNumber(query, 'limit', limitDefault, 1, limitMax)
  const start = readNumber(query, 'start', 0, 0, Number.MAX_SAFE_INTEGER)
  const { field, direction } = readSort(query.get('sort') ?? 'updateTime:desc')
  const { flags } = call.organization.settings
  const step = flags.audienceStart === 'page' ? limit : 1
  const { audiences, totalCount } = call.store.audiences.page(
    {
      name: query.get('name') ?? '',
      description: query.get('description') ?? '',
      audienceIds: query.getAll('property').map(readAudienceId),
      field,
      direction,
    },
    { offset: start * step, limit },
  )
  const totalPages = Math.ceil(totalCount / limit)
  const hasMore = start * step + limit < totalCount
  const next = hasMore ? String(start + limit / step) : undefined
  return Response.json({
    children: audiences.map((audience) => shownAudience(audience, flags)),
    _page: {
      totalCount,
      totalPages,
      pageSize: audiences.length,
      limit,
      start,
      ...(next !== undefined && { next: flags.audienceNext === 'number' ? Number(next) : next }),
      sortField: field,
      sort: direction,
    },
    _links: next === undefined ? {} : { next: { href: nextHref(query, next, limit, totalCount) } },
  })
}

function readSort(text: string): { field: SortField; direction: Direction } {
  const [name, direction = 'asc'] = text.split(':')
  const field = sortFields.find((candidate) => candidate === name)
  if (field && (direction === 'asc' || direction === 'desc')) return { field, direction }
  throw segmentationRefusal('UPAPI-113000-400', `Sorting by ${text} is not supported.`)
}

function readAudienceId(expression: string): string {
  const id = /^audienceId==(.+)$/.exec(expression)?.[1]
  if (id !== undefined) return id
  throw segmentationRefusal('UPAPI-113000-400', `The filter ${expression} is not supported.`)
}

/** Hrefs of this service start with `@`. */
function nextHref(query: URLSearchParams, next: string, limit: number, totalCount: number): string {
  const parameters = new URLSearchParams(query)
  parameters.set('start', next)
  parameters.set('limit', String(limit))
  parameters.set('totalCount', String(totalCount))
  return `@/audiences?${parameters}`
}
