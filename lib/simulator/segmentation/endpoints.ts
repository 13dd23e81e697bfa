import { z } from 'zod'
import type { Endpoint } from '../wire/endpoint'
import { inSandbox, type SandboxCall } from '../wire/in-sandbox'
import { parseJsonBody, readRawBody } from '../wire/json-body'
import { listAudiences } from './audience-list'
import { segmentationRefusal } from './segmentation-refusal'

const base = '/data/core/ups'
const bulkIdsMax = 100

/** Segmentation Service: audiences. Left out on purpose: definitions, jobs and full-text search. */
export const segmentationEndpoints: readonly Endpoint[] = [
  { method: 'get', path: `${base}/audiences`, answer: inSandbox(listAudiences) },
  { method: 'post', path: `${base}/audiences/bulk-get`, answer: inSandbox(bulkGetAudiences) },
  { method: 'get', path: `${base}/audiences/:id`, answer: inSandbox(readAudience) },
]

/** Unlike Flow Service, a single GET answers the bare object. */
function readAudience(call: SandboxCall): Response {
  const id = call.params.id ?? ''
  const audience = call.store.audiences.get(id)
  if (!audience) throw segmentationRefusal('UPAPI-113430-404', `Audience ${id} is not found.`)
  return Response.json(audience)
}

const bulkBodySchema = z.object({ ids: z.array(z.object({ id: z.string().min(1) })) })

/** That unknown ids are left out of `results` is assumed. */
async function bulkGetAudiences(call: SandboxCall): Promise<Response> {
  const rawBody = await readRawBody(call.request)
  const body = parseJsonBody(rawBody, (detail) => segmentationRefusal('UPAPI-113000-400', detail))
  const parsed = bulkBodySchema.safeParse(body)
  if (!parsed.success)
    throw segmentationRefusal('UPAPI-113000-400', 'The body must be {"ids": [{"id": "…"}]}.')
  const { ids } = parsed.data
  if (ids.length < 1 || ids.length > bulkIdsMax) {
    throw segmentationRefusal('UPAPI-113015-400', `The number of ids must be from 1 to ${bulkIdsMax}.`)
  }
  const found = ids.flatMap(({ id }) => call.store.audiences.get(id) ?? [])
  return Response.json(
    { results: Object.fromEntries(found.map((audience) => [audience.id, audience])) },
    { status: 207 },
  )
}
