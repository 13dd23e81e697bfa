import { z } from 'zod'
import type { PlatformCall } from '../wire/endpoint'
import { parseJsonBody, readRawBody } from '../wire/json-body'
import { connectionSpecs } from './connection-spec-catalogue'
import { bodyRefusal, notFoundRefusal } from './flow-refusal'
import { shownFlowSpecs } from './flow-spec-catalogue'
import { checkParameterNames } from './list-query'
import { parsePropertyFilter } from './property-filter'
import { expressionsOf } from './search'

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

const searchSchema = z.object({ queryString: z.string().default('') })

/** Answers `POST /flowSpecs/search`; the grammar of `queryString` is assumed, as in `searchEntities`. */
export async function searchSpecs(type: SpecType, call: PlatformCall): Promise<Response> {
  const body = parseJsonBody(await readRawBody(call.request), bodyRefusal)
  const parsed = searchSchema.safeParse(body)
  if (!parsed.success) throw bodyRefusal(z.prettifyError(parsed.error))
  const query = new URLSearchParams()
  for (const text of expressionsOf(parsed.data.queryString)) query.append('property', text)
  return listSpecs(type, { ...call, query })
}

/** Answers the lookup of one spec. */
export function readSpec(type: SpecType, call: PlatformCall): Response {
  const id = call.params.id ?? ''
  const spec = specsOf(type, call).find((candidate) => candidate.id === id)
  if (!spec) throw notFoundRefusal(type, id)
  return Response.json({ items: [spec] })
}

function specsOf(type: SpecType, call: PlatformCall): readonly { readonly id: string }[] {
  const { flags } = call.organization.settings
  return type === 'connectionSpecs' ? connectionSpecs(flags) : shownFlowSpecs(flags)
}
