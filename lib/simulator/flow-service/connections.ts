import type { SandboxCall } from '../wire/in-sandbox'
import { parseCreateBody, parsePatchedFields } from './body-fields'
import type { Connection } from './entities'
import { flowRefusal } from './flow-refusal'
import { type ConnectionFields, connectionFieldsSchema } from './given-fields'
import { connectionSpecOf } from './references'
import { type Resource, stampFields } from './resource'
import { checkAuth, judgeSecrets, maskAuth, withKeptSecrets } from './spec-params'
import { stampNew, stampOf } from './stamp-entity'

/** Base connections: what people call accounts. */
export const connections: Resource<Connection> = {
  type: 'connections',
  fields: [...stampFields, 'connectionSpec', 'auth'],
  patchableFields: ['name', 'description', 'auth'],
  collection: (store) => store.connections,
  create(call, body) {
    const fields = parseCreateBody(call, connectionFieldsSchema, body)
    const { clientId, clock, newId } = call.organization.settings
    const id = newId()
    const accepted = acceptAuth(call, id, fields)
    return { ...stampNew(call.store, id, clock(), clientId), ...accepted }
  },
  openForPatch: (entity) => ({ ...entity, ...(entity.auth && { auth: withKeptSecrets(entity.auth) }) }),
  revise(call, before, patched) {
    const fields = parsePatchedFields(call, connectionFieldsSchema, patched)
    return { ...stampOf(before), ...acceptAuth(call, before.id, fields) }
  },
  checkDeletable(call, { id }) {
    const users = flowsOn(call, id)
    if (users.length === 0) return
    throw flowRefusal(
      '1418-400',
      `Base connection ${id} is used by flows ${users.join(', ')}. Delete them first.`,
    )
  },
  afterDelete(store, { id }) {
    store.rejectedCredentials.delete(id)
  },
}

/** Answers `GET /connections/{id}/test`: whether the vendor takes the credential. */
export function testConnection(call: SandboxCall, { id }: Connection): Response {
  return Response.json({ result: !call.store.rejectedCredentials.has(id) })
}

/** Checks the credential, keeps the verdict on its secrets and lets go of the secrets themselves. */
function acceptAuth(call: SandboxCall, id: string, fields: ConnectionFields): ConnectionFields {
  const spec = connectionSpecOf(call, fields.connectionSpec)
  checkAuth(spec, fields.auth)
  if (!fields.auth) return fields
  const verdict = judgeSecrets(spec, fields.auth)
  if (verdict === 'rejected') call.store.rejectedCredentials.add(id)
  if (verdict === 'accepted') call.store.rejectedCredentials.delete(id)
  return { ...fields, auth: maskAuth(spec, fields.auth, call.organization.settings.clock()) }
}

function flowsOn(call: SandboxCall, baseConnectionId: string): string[] {
  const flows = call.store.flows.all().filter(({ inheritedAttributes }) => {
    const ends = [...inheritedAttributes.sourceConnections, ...inheritedAttributes.targetConnections]
    return ends.some((end) => end.baseConnection?.id === baseConnectionId)
  })
  return flows.map((flow) => flow.id)
}
