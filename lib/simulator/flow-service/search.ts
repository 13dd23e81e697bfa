import { z } from 'zod'
import type { SandboxCall } from '../wire/in-sandbox'
import { parseJsonBody, readRawBody } from '../wire/json-body'
import type { NamedEntity } from './entities'
import { listBody } from './entity-list'
import { bodyRefusal } from './flow-refusal'
import { checkParameterNames } from './list-query'
import type { Resource } from './resource'

/** Documented maximum of a search. */
const limitMax = 1_000

const searchSchema = z.object({
  queryString: z.string().optional(),
  limit: z.number().int().optional(),
  orderby: z.string().optional(),
  count: z.boolean().optional(),
  projectionFields: z.array(z.string()).optional(),
})

type Search = z.infer<typeof searchSchema>

/** Answers `POST /flows/search` and its like: the parameters of a list in a body, larger pages, chosen fields. */
export async function searchEntities<Entity extends NamedEntity>(
  resource: Resource<Entity>,
  call: SandboxCall,
): Promise<Response> {
  const rawBody = await readRawBody(call.request)
  checkParameterNames(call.query, ['continuationToken'])
  const parsed = searchSchema.safeParse(parseJsonBody(rawBody, bodyRefusal))
  if (!parsed.success) throw bodyRefusal(z.prettifyError(parsed.error))
  const search = parsed.data
  const body = listBody(resource, call, toParameters(search, call.query), limitMax)
  if (!('items' in body) || !search.projectionFields) return Response.json(body)
  return Response.json({ ...body, items: body.items.map((item) => project(item, search.projectionFields)) })
}

/** The grammar of `queryString` is unpublished; expressions as of `property`, joined by `&`, are assumed. */
export function expressionsOf(queryString: string): string[] {
  if (queryString === '') return []
  return queryString.split('&').map((text) => text.replace(/^property=(?!=)/, ''))
}

function toParameters(
  { queryString = '', limit, orderby, count }: Search,
  query: URLSearchParams,
): URLSearchParams {
  const parameters = new URLSearchParams()
  for (const text of expressionsOf(queryString)) parameters.append('property', text)
  if (limit !== undefined) parameters.set('limit', String(limit))
  if (orderby !== undefined) parameters.set('orderby', orderby)
  if (count !== undefined) parameters.set('count', String(count))
  const token = query.get('continuationToken')
  if (token !== null) parameters.set('continuationToken', token)
  return parameters
}

function project(item: object, fields: readonly string[] | undefined): object {
  return Object.fromEntries(Object.entries(item).filter(([name]) => fields?.includes(name)))
}
