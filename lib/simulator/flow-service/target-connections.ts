import { parseCreateBody, parsePatchedFields } from './body-fields'
import type { TargetConnection } from './entities'
import { checkUnusedByFlows } from './flow-usage'
import { targetConnectionFieldsSchema } from './given-fields'
import { connectionSpecOf, referredBase } from './references'
import { type Resource, stampFields } from './resource'
import { checkTargetParams } from './spec-params'
import { stampNew, stampOf } from './stamp-entity'

/** The end a dataflow delivers to: one stream or one event hub of an account. */
export const targetConnections: Resource<TargetConnection> = {
  type: 'targetConnections',
  fields: [...stampFields, 'connectionSpec', 'baseConnectionId', 'data', 'params', 'inheritedAttributes'],
  patchableFields: ['name', 'description', 'data', 'params'],
  collection: (store) => store.targetConnections,
  create(call, body) {
    const fields = parseCreateBody(call, targetConnectionFieldsSchema, body)
    const spec = connectionSpecOf(call, fields.connectionSpec)
    const baseConnection = referredBase(call, fields.baseConnectionId, fields.connectionSpec)
    checkTargetParams(spec, fields.params)
    const { clientId, clock, newId } = call.organization.settings
    const stamp = stampNew(call.store, newId(), clock(), clientId)
    return { ...stamp, ...fields, inheritedAttributes: { baseConnection } }
  },
  revise(call, before, patched) {
    const fields = parsePatchedFields(call, targetConnectionFieldsSchema, patched)
    checkTargetParams(connectionSpecOf(call, fields.connectionSpec), fields.params)
    return { ...stampOf(before), ...fields, inheritedAttributes: before.inheritedAttributes }
  },
  checkDeletable(call, { id }) {
    checkUnusedByFlows(call, id, (flow) => flow.targetConnectionIds)
  },
}
