import { z } from 'zod'
import type { Endpoint, PlatformCall } from '../wire/endpoint'
import { parseJsonBody, readRawBody } from '../wire/json-body'
import { Refusal } from '../wire/refusal'
import type { Permission } from './permission'

const base = '/data/foundation/access-control'

/** Access Control: what the caller may do. */
export const accessControlEndpoints: readonly Endpoint[] = [
  { method: 'post', path: `${base}/acl/effective-policies`, answer: listEffectivePolicies },
]

/** Which permission lets a caller read or write a type of resource (inferred). */
const resourceRights: Readonly<Record<string, { readonly read: Permission; readonly write: Permission }>> = {
  destinations: { read: 'view-destinations', write: 'manage-destinations' },
  connections: { read: 'view-destinations', write: 'manage-destinations' },
  segments: { read: 'view-segments', write: 'activate-destinations' },
}

const bodySchema = z.array(z.string().regex(/^\/(permissions|resource-types)\/[\w-]+$/)).min(1)

/** What is not held is left out of the answer. */
async function listEffectivePolicies(call: PlatformCall): Promise<Response> {
  const parsed = bodySchema.safeParse(parseJsonBody(await readRawBody(call.request), accessRefusal))
  if (!parsed.success) throw accessRefusal('The body must be a list of permissions and resource types.')
  const held = call.organization.settings.flags.permissions
  const entries = parsed.data.flatMap((name) => {
    const rights = rightsOf(name, held)
    return rights.length > 0 ? [[name, rights] as const] : []
  })
  return Response.json({ policies: Object.fromEntries(entries) })
}

function rightsOf(name: string, held: readonly Permission[]): string[] {
  const [, kind, what = ''] = name.split('/')
  if (kind === 'permissions') return held.some((permission) => permission === what) ? ['*'] : []
  const rights = Object.hasOwn(resourceRights, what) ? resourceRights[what] : undefined
  if (!rights) return []
  return (['read', 'write'] as const).filter((right) => held.includes(rights[right]))
}

/** The body of this service's errors is unpublished; that of its neighbours is assumed. */
function accessRefusal(detail: string): Refusal {
  return new Refusal(400, detail, () => ({ status: 400, title: 'Bad request', detail }))
}
