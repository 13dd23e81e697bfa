import type { PlatformCall } from '../wire/endpoint'
import { type ConnectionSpec, connectionSpecs } from './connection-spec-catalogue'
import { checkParameterNames } from './entity-list'
import { notFoundRefusal } from './flow-refusal'
import { type FlowSpec, flowSpecs } from './flow-spec-catalogue'
import { parsePropertyFilter } from './property-filter'

type SpecType = 'connectionSpecs' | 'flowSpecs'

const filterFields: Record<SpecType, readonly string[]> = {
  connectionSpecs: ['id', 'name', 'providerId', 'version', 'attributes'],
  flowSpecs: [
    'id',
    'name',
    'providerId',
    'version',
    'attributes',
    'sourceConnectionSpecIds',
    'targetConnectionSpecIds',
  ],
}

/** Answers a list of specs: filters only, no paging is documented. */
export function listSpecs(type: SpecType, call: PlatformCall): Response {
  checkParameterNames(call.query, ['property'])
  const rules = { fields: filterFields[type], singleEquals: type === 'connectionSpecs' }
  const filters = call.query.getAll('property').map((text) => parsePropertyFilter(text, rules))
  const items = specsOf(type, call).filter((spec) => filters.every((passes) => passes(spec)))
  return Response.json({ items })
}

/** Answers the lookup of one spec. */
export function readSpec(type: SpecType, call: PlatformCall): Response {
  const id = call.params.id ?? ''
  const spec = specsOf(type, call).find((candidate) => candidate.id === id)
  if (!spec) throw notFoundRefusal(type, id)
  return Response.json({ items: [spec] })
}

function specsOf(type: SpecType, call: PlatformCall): readonly (ConnectionSpec | FlowSpec)[] {
  return type === 'connectionSpecs' ? connectionSpecs(call.organization.settings.flags) : flowSpecs
}
