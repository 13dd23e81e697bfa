import { audienceIdsOf } from '../flow-runs/flow-timeline'
import { withLastRun } from '../flow-runs/last-run'
import type { SandboxCall } from '../wire/in-sandbox'
import { parseCreateBody, parsePatchedFields } from './body-fields'
import type { Flow } from './entities'
import { inheritFrom } from './flow-inheritance'
import { bodyRefusal, flowRefusal, specRefusal } from './flow-refusal'
import { runsOf } from './flow-runs'
import { flowSpecs } from './flow-spec-catalogue'
import { type FlowFields, flowFieldsSchema, type Transformation } from './given-fields'
import { patchRefusal } from './json-patch'
import { completedOperation, pendingOperation } from './last-operation'
import { referred } from './references'
import { type Resource, stampFields } from './resource'
import { stampSelectors } from './selector-times'
import { stampNew, stampOf } from './stamp-entity'

/** Dataflows. One may always be deleted, which takes its audiences off the destination. */
export const flows: Resource<Flow> = {
  type: 'flows',
  fields: [
    ...stampFields,
    'flowSpec',
    'sourceConnectionIds',
    'targetConnectionIds',
    'inheritedAttributes',
    'transformations',
    'policy',
    'lastOperation',
    'lastRunDetails',
  ],
  patchableFields: [
    'name',
    'description',
    'transformations',
    'sourceConnectionIds',
    'targetConnectionIds',
    'policy',
  ],
  collection: (store) => store.flows,
  create(call, body) {
    if (hasState(body)) {
      throw flowRefusal('1410-400', 'state is not allowed when a flow is created.')
    }
    const fields = parseCreateBody(call, flowFieldsSchema, body)
    const repeated = repeatedAudience(call, fields)
    if (repeated) throw bodyRefusal(repeated)
    const inheritedAttributes = inherit(call, fields)
    const { clientId, clock, newId } = call.organization.settings
    const stamp = stampNew(call.store, newId(), clock(), clientId)
    return {
      ...stamp,
      ...withStampedSelectors(fields, [], clock()),
      inheritedAttributes,
      runs: runsOf(stamp.id),
      lastOperation: completedOperation('create', [], clock()),
    }
  },
  revise(call, before, patched, operations) {
    const fields = parsePatchedFields(call, flowFieldsSchema, patched)
    const repeated = repeatedAudience(call, fields)
    if (repeated) throw patchRefusal(repeated)
    const known = before.transformations ?? []
    if (known.length > 0 && !fields.transformations?.length) {
      throw patchRefusal('The first transformation cannot be removed.')
    }
    const now = call.organization.settings.clock()
    return {
      ...stampOf(before),
      ...withStampedSelectors(fields, known, now),
      inheritedAttributes: inherit(call, fields),
      runs: before.runs,
      lastOperation: completedOperation('update', operations, now),
      ...(before.lastRunDetails && { lastRunDetails: before.lastRunDetails }),
    }
  },
  afterDelete: (store, flow, atMs) => store.history.keepDeleted(flow, atMs),
  show: withLastRun,
  showPending: (flow, operations, nowMs) => ({ ...flow, lastOperation: pendingOperation(operations, nowMs) }),
}

function hasState(body: unknown): boolean {
  return typeof body === 'object' && body !== null && 'state' in body
}

/** Whether an audience may be listed twice is unpublished; a flag decides. */
function repeatedAudience(call: SandboxCall, fields: FlowFields): string | undefined {
  if (call.organization.settings.flags.duplicateAudiences === 'accepted') return undefined
  const ids = audienceIdsOf(fields)
  const repeated = ids.find((id, index) => ids.indexOf(id) !== index)
  return repeated === undefined ? undefined : `The audience ${repeated} is listed more than once.`
}

function withStampedSelectors(
  fields: FlowFields,
  before: readonly Transformation[],
  nowMs: number,
): FlowFields {
  const { transformations } = fields
  return {
    ...fields,
    ...(transformations && { transformations: stampSelectors(before, transformations, nowMs) }),
  }
}

/** @throws Refusal  1413 for a wrong flow spec or an end it does not take, 1439 for an unknown end */
function inherit(call: SandboxCall, fields: FlowFields): Flow['inheritedAttributes'] {
  const spec = flowSpecs.find((candidate) => candidate.id === fields.flowSpec.id)
  if (!spec) throw specRefusal(`The flow spec ${fields.flowSpec.id} is not valid.`)
  const { store } = call
  const sources = fields.sourceConnectionIds.map((id) => {
    const source = referred(call, store.sourceConnections, 'sourceConnections', id)
    checkEnd(spec.sourceConnectionSpecIds, source.connectionSpec.id)
    return source
  })
  const targets = fields.targetConnectionIds.map((id) => {
    const target = referred(call, store.targetConnections, 'targetConnections', id)
    checkEnd(spec.targetConnectionSpecIds, target.connectionSpec.id)
    return target
  })
  return inheritFrom(spec.id, sources, targets)
}

function checkEnd(allowedSpecIds: readonly string[], specId: string): void {
  if (allowedSpecIds.includes(specId)) return
  throw specRefusal(`The flow spec does not take connections of connection spec ${specId}.`)
}
