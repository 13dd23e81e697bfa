import type { SandboxCall } from '../wire/in-sandbox'
import type { Audience } from './audience'
import type { Direction } from './audience-catalogue'
import type { AudienceSeed } from './audience-seed'
import { readNumber } from './list-number'
import { segmentationRefusal } from './segmentation-refusal'

/** A sample shows 100, a widely used client never asks for more. */
const limitMax = 100

/** Answers `GET /segment/definitions`: the audiences the platform evaluates itself, by their older name. */
export function listDefinitions(call: SandboxCall): Response {
  const { query } = call
  const limit = readNumber(query, 'limit', limitMax, 1, limitMax)
  const page = readNumber(query, 'page', 0, 0, Number.MAX_SAFE_INTEGER)
  const start = readNumber(query, 'start', page * limit, 0, Number.MAX_SAFE_INTEGER)
  const { field, direction } = readSort(query.get('sort') ?? 'creationTime:desc')
  const isStreaming = query.get('evaluationInfo.continuous.enabled')
  const accepts = ({ evaluation }: AudienceSeed) =>
    evaluation !== undefined && (!isStreaming || String(evaluation === 'streaming') === isStreaming)
  const wanted = { name: '', description: '', audienceIds: [], accepts, field, direction }
  const { audiences, totalCount } = call.store.audiences.page(wanted, { offset: start, limit })
  const segments = audiences.map(toDefinition)
  return Response.json({
    segments,
    page: {
      totalCount,
      totalPages: Math.ceil(totalCount / limit),
      sortField: field,
      sort: direction,
      pageSize: segments.length,
      limit,
    },
    link: {},
  })
}

/** Answers `GET /segment/definitions/{id}`, which is a bare object. */
export function readDefinition(call: SandboxCall): Response {
  const id = call.params.id ?? ''
  const definition = findDefinition(call, id)
  if (!definition) throw segmentationRefusal('UPAPI-113430-404', `Segment definition ${id} is not found.`)
  return Response.json(definition)
}

/** Looks a definition up; an uploaded audience is none. */
export function findDefinition(call: SandboxCall, id: string): unknown {
  const audience = call.store.audiences.get(id)
  return audience?.type === 'SegmentDefinition' ? toDefinition(audience) : undefined
}

function readSort(text: string): { field: 'creationTime' | 'updateTime'; direction: Direction } {
  const [field, direction = 'asc'] = text.split(':')
  const isField = field === 'creationTime' || field === 'updateTime'
  if (isField && (direction === 'asc' || direction === 'desc')) return { field, direction }
  throw segmentationRefusal('UPAPI-113000-400', `Sorting by ${text} is not supported.`)
}

/** A definition lacks what audiences have gained since. */
function toDefinition(audience: Audience): unknown {
  const {
    audienceId: _audienceId,
    type: _type,
    originName: _originName,
    namespace: _namespace,
    ...rest
  } = audience
  return rest
}
