import type { SandboxCall } from '../wire/in-sandbox'
import { readContinuationToken, writeContinuationToken } from './continuation-token'
import type { EntityStamp } from './entities'
import { flowRefusal } from './flow-refusal'
import { parseOrder } from './list-order'
import { parsePropertyFilter } from './property-filter'
import type { Resource } from './resource'

/** Documented maximum; the default is not published, this one is assumed. */
const limitMax = 100
const limitDefault = 20

const parameters = ['limit', 'continuationToken', 'orderby', 'count', 'property']

/** Answers `GET /flows` and its like: filtered, ordered, counted or one page at a time. */
export function listEntities<Entity extends EntityStamp>(
  resource: Resource<Entity>,
  call: SandboxCall,
): Response {
  const { query } = call
  checkParameterNames(query, parameters)
  const isCount = readCount(query)
  const limit = readLimit(query)
  const filters = query
    .getAll('property')
    .map((text) => parsePropertyFilter(text, { fields: resource.fields }))
  const orderBy = query.get('orderby')
  const order = orderBy === null ? undefined : parseOrder(orderBy, resource.fields)
  const matching = resource
    .collection(call.store)
    .all()
    .filter((entity) => filters.every((passes) => passes(entity)))
  if (isCount) return Response.json({ count: matching.length })
  return Response.json(page(order ? matching.toSorted(order) : matching, limit, query, resource.type))
}

/** @throws Refusal  1451 for a parameter the list does not know */
export function checkParameterNames(query: URLSearchParams, known: readonly string[]): void {
  const stranger = [...query.keys()].find((name) => !known.includes(name))
  if (stranger !== undefined) throw flowRefusal('1451-400', `Query parameter ${stranger} is not supported.`)
}

function readCount(query: URLSearchParams): boolean {
  const count = query.get('count') ?? 'false'
  if (count !== 'true' && count !== 'false') throw flowRefusal('1452-400', 'count must be true or false.')
  if (count === 'true' && query.has('limit'))
    throw flowRefusal('1401-400', 'limit cannot be used with count=true.')
  return count === 'true'
}

function readLimit(query: URLSearchParams): number {
  const text = query.get('limit') ?? String(limitDefault)
  const limit = /^\d+$/.test(text) ? Number(text) : 0
  if (limit < 1 || limit > limitMax) throw flowRefusal('1452-400', `limit must be from 1 to ${limitMax}.`)
  return limit
}

function page(
  matching: readonly EntityStamp[],
  limit: number,
  query: URLSearchParams,
  type: string,
): unknown {
  const queryKey = JSON.stringify([query.getAll('property'), query.get('orderby')])
  const token = query.get('continuationToken')
  const start = token === null ? 0 : startOf(matching, token, queryKey)
  const items = matching.slice(start, start + limit)
  const last = items.at(-1)
  const end = start + items.length
  if (last === undefined || end >= matching.length) return { items, _links: {} }
  const next = writeContinuationToken({ after: last.id, offset: end, query: queryKey })
  return { items, _links: { next: { href: `/${type}?continuationToken=${next}` } } }
}

function startOf(matching: readonly EntityStamp[], token: string, queryKey: string): number {
  const position = readContinuationToken(token, queryKey)
  const index = matching.findIndex((entity) => entity.id === position.after)
  return index === -1 ? position.offset : index + 1
}
