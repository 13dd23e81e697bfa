import type { SandboxCall } from '../wire/in-sandbox'
import type { Direction, SortField } from './audience-catalogue'
import { segmentationRefusal } from './segmentation-refusal'

/** Neither is published for this list; the maximum is that of its sibling, segment definitions. */
const limitMax = 100
const limitDefault = 20

const sortFields = ['name', 'updateTime', 'creationTime'] as const satisfies readonly SortField[]

/**
 * Answers `GET /audiences`. `start` counts pages, not audiences, as the published sample goes from 0 to 1
 * with a limit of 2; a client should follow `_page.next` and leave the meaning open.
 */
export function listAudiences(call: SandboxCall): Response {
  const { query } = call
  const limit = readNumber(query, 'limit', limitDefault, 1, limitMax)
  const start = readNumber(query, 'start', 0, 0, Number.MAX_SAFE_INTEGER)
  const { field, direction } = readSort(query.get('sort') ?? 'updateTime:desc')
  const { audiences, totalCount } = call.store.audiences.page(
    {
      name: query.get('name') ?? '',
      description: query.get('description') ?? '',
      audienceIds: query.getAll('property').map(readAudienceId),
      field,
      direction,
    },
    { offset: start * limit, limit },
  )
  const totalPages = Math.ceil(totalCount / limit)
  const next = start + 1 < totalPages ? String(start + 1) : undefined
  return Response.json({
    children: audiences,
    _page: {
      totalCount,
      totalPages,
      pageSize: audiences.length,
      limit,
      start,
      ...(next !== undefined && { next }),
      sortField: field,
      sort: direction,
    },
    _links: next === undefined ? {} : { next: { href: nextHref(query, next, limit, totalCount) } },
  })
}

function readNumber(
  query: URLSearchParams,
  name: string,
  byDefault: number,
  min: number,
  max: number,
): number {
  const text = query.get(name) ?? String(byDefault)
  const value = /^\d+$/.test(text) ? Number(text) : -1
  if (value >= min && value <= max) return value
  throw segmentationRefusal('UPAPI-113000-400', `${name} must be a number from ${min} to ${max}.`)
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
