import { withoutMarker } from '../activation/marker'
import { readSelectors } from '../activation/transformations'
import type { Flow } from '../aep/flows'
import type { TargetConnection } from '../aep/target-connections'
import { type DestinationId, destinationOfSpec } from '../destinations/registry'

/** A dataflow as lists show it. Times are epoch milliseconds. */
export interface DataflowView {
  readonly id: string
  readonly name: string
  readonly description: string
  /** Undefined for a destination this application does not know. */
  readonly destination: DestinationId | undefined
  readonly destinationName: string
  /** The stream or event hub. */
  readonly target: string | undefined
  /** As the platform says: enabled, disabled, or one of its passing states. */
  readonly state: string
  readonly audienceCount: number
  readonly attributeCount: number
  readonly createdAt: number | undefined
  readonly updatedAt: number | undefined
  readonly lastRun: { readonly state: string; readonly at: number | undefined } | undefined
}

export function targetConnectionOf(flow: Flow) {
  return flow.inheritedAttributes?.targetConnections[0]
}

/** Normalises a dataflow; `target` is its target connection, when it could be read. */
export function toDataflowView(flow: Flow, target: TargetConnection | undefined): DataflowView {
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
    createdAt: flow.createdAt,
    updatedAt: flow.updatedAt,
    lastRun: run?.state ? { state: run.state, at: run.completedAtUTC ?? run.startedAtUTC } : undefined,
  }
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}
