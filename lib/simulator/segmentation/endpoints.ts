import { z } from 'zod'
import type { Permission } from '../access-control/permission'
import type { Answer, Endpoint } from '../wire/endpoint'
import { inSandbox, type SandboxCall } from '../wire/in-sandbox'
import { parseJsonBody, readRawBody } from '../wire/json-body'
import { requiring } from '../wire/requiring'
import type { Audience } from './audience'
import { shownAudience } from './audience-form'
import { listAudiences } from './audience-list'
import { findDefinition, listDefinitions, readDefinition } from './definitions'
import { listJobs, readJob } from './jobs'
import { segmentationRefusal } from './segmentation-refusal'

const base = '/data/core/ups'
const bulkIdsMax = 100

/** Segmentation Service: audiences, segment definitions and jobs. Left out on purpose: full-text search. */
export const segmentationEndpoints: readonly Endpoint[] = [
  { method: 'get', path: `${base}/audiences`, answer: guarded(listAudiences) },
  {
    method: 'post',
    path: `${base}/audiences/bulk-get`,
    answer: guarded(bulkGet((call, id) => findAudience(call, id))),
  },
  { method: 'get', path: `${base}/audiences/:id`, answer: guarded(readAudience) },
  { method: 'get', path: `${base}/segment/definitions`, answer: guarded(listDefinitions) },
  { method: 'post', path: `${base}/segment/definitions/bulk-get`, answer: guarded(bulkGet(findDefinition)) },
  { method: 'get', path: `${base}/segment/definitions/:id`, answer: guarded(readDefinition) },
  { method: 'get', path: `${base}/segment/jobs`, answer: guarded(listJobs) },
  { method: 'get', path: `${base}/segment/jobs/:id`, answer: guarded(readJob) },
]

function guarded(answer: (call: SandboxCall) => Response | Promise<Response>): Answer {
  const refuse = (permission: Permission) =>
    segmentationRefusal('UPAPI-113752-403', `The permission ${permission} is missing.`)
  return inSandbox(requiring('view-segments', refuse, answer))
}

function findAudience(call: SandboxCall, id: string): Audience | undefined {
  const audience = call.store.audiences.get(id)
  return audience && shownAudience(audience, call.organization.settings.flags)
}

/** Unlike Flow Service, a single GET answers the bare object. */
function readAudience(call: SandboxCall): Response {
  const id = call.params.id ?? ''
  const audience = findAudience(call, id)
  if (!audience) throw segmentationRefusal('UPAPI-113430-404', `Audience ${id} is not found.`)
  return Response.json(audience)
}

const bulkBodySchema = z.object({ ids: z.array(z.object({ id: z.string().min(1) })) })

/** Reads many at once. That unknown ids are left out of `results` is assumed. */
function bulkGet(find: (call: SandboxCall, id: string) => unknown): (call: SandboxCall) => Promise<Response> {
  return async (call) => {
    const rawBody = await readRawBody(call.request)
    const body = parseJsonBody(rawBody, (detail) => segmentationRefusal('UPAPI-113000-400', detail))
    const parsed = bulkBodySchema.safeParse(body)
    if (!parsed.success)
      throw segmentationRefusal('UPAPI-113000-400', 'The body must be {"ids": [{"id": "…"}]}.')
    const { ids } = parsed.data
    if (ids.length < 1 || ids.length > bulkIdsMax) {
      throw segmentationRefusal('UPAPI-113015-400', `The number of ids must be from 1 to ${bulkIdsMax}.`)
    }
    const found = ids.flatMap(({ id }) => {
      const one = find(call, id)
      return one ? [[id, one] as const] : []
    })
    return Response.json({ results: Object.fromEntries(found) }, { status: 207 })
  }
}
