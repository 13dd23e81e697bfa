import { identityDescriptors } from '../demo-organization/identity-descriptors'
import { labelDescriptors } from '../demo-organization/label-descriptors'
import { profileFields } from '../demo-organization/profile-fields'
import type { Endpoint, PlatformCall } from '../wire/endpoint'
import { inSandbox } from '../wire/in-sandbox'
import { profileUnion, profileUnionAltId, profileUnionId } from './profile-union'
import { registryRefusal } from './registry-refusal'

const base = '/data/foundation/schemaregistry'

const listAccept = /^application\/vnd\.adobe\.xed(-id)?\+json$/
const lookupAccept = /^application\/vnd\.adobe\.xed(-full)?(-notext|-desc)?\+json;\s*version=1(\.\d+)?$/
const descriptorAccept = /^application\/vnd\.adobe\.xdm(-v2)?\+json$/

/** Schema Registry: the profile union and the descriptors of identities and labels. Left out on purpose: schemas themselves. */
export const schemaRegistryEndpoints: readonly Endpoint[] = [
  { method: 'get', path: `${base}/tenant/unions`, answer: inSandbox(listUnions) },
  { method: 'get', path: `${base}/tenant/unions/:id`, answer: inSandbox(readUnion) },
  { method: 'get', path: `${base}/tenant/descriptors`, answer: inSandbox(listDescriptors) },
]

/** A version is forbidden here and mandatory in a lookup. */
function listUnions(call: PlatformCall): Response {
  readAccept(call, listAccept, 'XDM-1006-400')
  const profile = {
    title: 'XDM Individual Profile',
    $id: profileUnionId,
    'meta:altId': profileUnionAltId,
    version: '1.0',
  }
  return Response.json({ results: [profile], _page: { count: 1 }, _links: {} })
}

function readUnion(call: PlatformCall): Response {
  const [, full, wording] = readAccept(call, lookupAccept, 'XDM-1007-400')
  const id = call.params.id ?? ''
  if (id !== profileUnionId && id !== profileUnionAltId) {
    throw registryRefusal('XDM-1012-404', `The union ${id} is not found.`)
  }
  return Response.json(profileUnion(profileFields, { isFull: Boolean(full), hasText: wording !== '-notext' }))
}

/** Descriptors speak `xdm`, not `xed`; `-v2` asks for a list instead of an object keyed by type. */
function listDescriptors(call: PlatformCall): Response {
  const [, version] = readAccept(call, descriptorAccept, 'XDM-1008-400')
  if (!version) {
    return Response.json({
      'xdm:descriptorIdentity': identityDescriptors,
      'xdm:descriptorLabel': labelDescriptors,
    })
  }
  const results = [...identityDescriptors, ...labelDescriptors]
  return Response.json({ results, _page: { count: results.length }, _links: {} })
}

function readAccept(
  { request }: PlatformCall,
  form: RegExp,
  code: Parameters<typeof registryRefusal>[0],
): RegExpExecArray {
  const accept = request.headers.get('accept') ?? ''
  const match = form.exec(accept)
  if (!match) throw registryRefusal(code, `The Accept header "${accept}" is not valid for this request.`)
  return match
}
