import type { SimulatorFlags } from '../flags'
import { flowRefusal } from './flow-refusal'
import { type EntityOrder, parseOrder } from './list-order'
import { type Filter, parsePropertyFilter } from './property-filter'

/** What a list was asked for. */
export interface ListQuery {
  readonly isCount: boolean
  readonly limit: number
  readonly passes: Filter
  readonly order: EntityOrder | undefined
  readonly continuationToken: string | null
  /** Names filters and order; a continuation token goes with one of these only. */
  readonly key: string
}

/** How far a list may be asked. */
export interface ListRules {
  /** Fields that may be filtered and sorted by. */
  readonly fields: readonly string[]
  /** Documented: 100 for a GET, 1000 for a search. */
  readonly limitMax: number
}

const parameters = ['limit', 'continuationToken', 'orderby', 'count', 'property']

/**
 * Reads the parameters that all lists of Flow Service share.
 *
 * @throws Refusal  1401, 1432, 1433, 1451, 1452 or those of `parsePropertyFilter`
 */
export function parseListQuery(
  query: URLSearchParams,
  { fields, limitMax }: ListRules,
  flags: SimulatorFlags,
): ListQuery {
  checkParameterNames(query, parameters)
  const properties = query.getAll('property')
  const orderBy = query.get('orderby')
  const filters = properties.map((text) => parsePropertyFilter(text, { fields }))
  return {
    isCount: readCount(query),
    limit: readLimit(query, limitMax, flags.pageSizeDefault),
    passes: (entity) => filters.every((filter) => filter(entity)),
    order: orderBy === null ? undefined : parseOrder(orderBy, fields),
    continuationToken: query.get('continuationToken'),
    key: JSON.stringify([properties, orderBy]),
  }
}

/** @throws Refusal  1451 for a parameter that is not known here */
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

function readLimit(query: URLSearchParams, limitMax: number, byDefault: number): number {
  const text = query.get('limit') ?? String(byDefault)
  const limit = /^\d+$/.test(text) ? Number(text) : 0
  if (limit < 1 || limit > limitMax) throw flowRefusal('1452-400', `limit must be from 1 to ${limitMax}.`)
  return limit
}
