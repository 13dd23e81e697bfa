import type { SandboxCall } from '../wire/in-sandbox'
import { parseCreateBody, parsePatchedFields } from './body-fields'
import type { SourceConnection } from './entities'
import { checkUnusedByFlows } from './flow-usage'
import { type SourceConnectionFields, sourceConnectionFieldsSchema } from './given-fields'
import { connectionSpecOf, referredBase } from './references'
import { type Resource, stampFields } from './resource'
import { sourceTypeInfo } from './source-type-info'
import { stampNew, stampOf } from './stamp-entity'

/** The end a dataflow takes its records from. */
export const sourceConnections: Resource<SourceConnection> = {
  type: 'sourceConnections',
  fields: [
    ...stampFields,
    'connectionSpec',
    'baseConnectionId',
    'data',
    'params',
    'typeInfo',
    'inheritedAttributes',
  ],
  patchableFields: ['name', 'description', 'data', 'params'],
  collection: (store) => store.sourceConnections,
  create(call, body) {
    const fields = parseCreateBody(call, sourceConnectionFieldsSchema, body)
    const { clientId, clock, newId } = call.organization.settings
    return { ...stampNew(call.store, newId(), clock(), clientId), ...fields, ...inherited(call, fields) }
  },
  revise(call, before, patched) {
    const fields = parsePatchedFields(call, sourceConnectionFieldsSchema, patched)
    const { typeInfo, inheritedAttributes } = before
    return { ...stampOf(before), ...fields, typeInfo, inheritedAttributes }
  },
  checkDeletable(call, { id }) {
    checkUnusedByFlows(call, id, (flow) => flow.sourceConnectionIds)
  },
}

/** @throws Refusal  1413 for a wrong spec, 1439 for an unknown base connection */
function inherited(call: SandboxCall, fields: SourceConnectionFields): Partial<SourceConnection> {
  connectionSpecOf(call, fields.connectionSpec)
  const { baseConnectionId, connectionSpec } = fields
  const baseConnection = baseConnectionId && referredBase(call, baseConnectionId, connectionSpec)
  return {
    ...sourceTypeInfo(connectionSpec.id),
    ...(baseConnection && { inheritedAttributes: { baseConnection } }),
  }
}
