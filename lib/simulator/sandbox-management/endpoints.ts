import type { Permission } from '../access-control/permission'
import type { Endpoint, PlatformCall } from '../wire/endpoint'
import { Refusal } from '../wire/refusal'
import { requiring } from '../wire/requiring'
import type { Sandbox } from './sandbox'

const base = '/data/foundation/sandbox-management'

/** Sandbox Management: the two lists. Neither needs a sandbox header. */
export const sandboxEndpoints: readonly Endpoint[] = [
  { method: 'get', path: base, answer: listAvailableSandboxes },
  {
    method: 'get',
    path: `${base}/sandboxes`,
    answer: requiring('view-sandboxes', forbidden, listAllSandboxes),
  },
]

/** The sandboxes this credential may use. */
function listAvailableSandboxes(call: PlatformCall): Response {
  const { sandboxes } = call.organization.settings
  return listOf(sandboxes.map(({ id: _id, ...sandbox }) => sandbox))
}

/** All sandboxes of the organization; this list adds the ids. */
function listAllSandboxes(call: PlatformCall): Response {
  return listOf(call.organization.settings.sandboxes.map((sandbox) => ({ ...sandbox, _system: {} })))
}

function listOf(sandboxes: readonly Omit<Sandbox, 'id'>[]): Response {
  return Response.json({ sandboxes, _page: { limit: 200, count: sandboxes.length }, _links: {} })
}

/** Documented: this list may be forbidden. The body is unpublished; that of the neighbouring services is assumed. */
function forbidden(permission: Permission): Refusal {
  const detail = `The permission ${permission} is missing.`
  return new Refusal(403, detail, () => ({ status: 403, title: 'Forbidden', detail }))
}
