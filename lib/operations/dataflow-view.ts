import { withoutMarker } from '../activation/marker'
import { readSelectors } from '../activation/transformations'
import type { Flow } from '../aep/flows'
import type { TargetConnection } from '../aep/target-connections'
import type { DataflowView } from '../contract/dataflows'
import { destinationOfSpec } from '../destinations/registry'

export function targetConnectionOf(flow: Flow) {
  return flow.inheritedAttributes?.targetConnections[0]
}

/** Normalises a dataflow; `target` is its target connection, when it could be read, and so is the name of its account. */
export function toDataflowView(
  flow: Flow,
  target: TargetConnection | undefined,
  accountName?: string,
): DataflowView {
  const accountId = targetConnectionOf(flow)?.baseConnection?.id
  const specId = target?.connectionSpec.id ?? targetConnectionOf(flow)?.connectionSpec?.id
  const destination = destinationOfSpec(specId)
  const { audiences, attributes } = readSelectors(flow.transformations)
  const run = flow.lastRunDetails
  return {
    id: flow.id,
    name: flow.name ?? flow.id,
    description: withoutMarker(flow.description),
    destination: destination?.id,
    destinationName: destination?.name ?? 'Another destination',
    target: destination && textOf(target?.params[destination.targetNameField]),
    state: flow.state ?? 'unknown',
    audienceCount: audiences.length,
    attributeCount: attributes.length,
    account: accountId === undefined ? undefined : { id: accountId, name: accountName },
    createdAt: flow.createdAt,
    createdBy: flow.createdBy,
    updatedAt: flow.updatedAt,
    updatedBy: flow.updatedBy,
    lastRun: run?.state ? { state: run.state, at: run.completedAtUTC ?? run.startedAtUTC } : undefined,
  }
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}
