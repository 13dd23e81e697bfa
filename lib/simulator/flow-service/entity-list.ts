import type { SandboxCall } from '../wire/in-sandbox'
import type { NamedEntity } from './entities'
import { pageOf } from './list-page'
import { parseListQuery } from './list-query'
import type { Resource } from './resource'

/** Documented maximum of a GET. */
const limitMax = 100

/** Answers `GET /flows` and its like: filtered, ordered, counted or one page at a time. */
export function listEntities<Entity extends NamedEntity>(
  resource: Resource<Entity>,
  call: SandboxCall,
): Response {
  return Response.json(listBody(resource, call, call.query, limitMax))
}

/** Lists what a query asks for, wherever it was written. */
export function listBody<Entity extends NamedEntity>(
  resource: Resource<Entity>,
  call: SandboxCall,
  parameters: URLSearchParams,
  limit: number,
): { count: number } | { items: readonly Entity[] } {
  const { store, organization } = call
  const rules = { fields: resource.fields, limitMax: limit }
  const query = parseListQuery(parameters, rules, organization.settings.flags)
  const all = resource.collection(store).all()
  const shown = resource.show ? all.map((entity) => resource.show?.(store, entity) ?? entity) : all
  const matching = shown.filter(query.passes)
  if (query.isCount) return { count: matching.length }
  return pageOf(query.order ? matching.toSorted(query.order) : matching, query, `/${resource.type}`)
}
