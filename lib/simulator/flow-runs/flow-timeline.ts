import type { Flow } from '../flow-service/entities'
import { fileFlowSpecId } from '../flow-service/spec-ids'
import type { SandboxStore } from '../sandbox-store'
import { type Dice, diceOf } from './dice'

export const hourMs = 3_600_000
const dayHours = 24

/** When a dataflow was at work: what its runs follow from. */
export interface FlowTimeline {
  readonly flow: Flow
  readonly dice: Dice
  /** How often it runs. */
  readonly intervalHours: number
  isEnabledAt(atMs: number): boolean
}

/** The timelines of all dataflows that send audiences, deleted ones included where a flag keeps their runs. */
export function timelines(store: SandboxStore): FlowTimeline[] {
  const living = store.flows.all().map((flow) => timelineOf(store, flow))
  const known = new Set(living.map(({ flow }) => flow.id))
  const isKept = store.organization.flags.deletedFlowRuns === 'listed'
  const deleted = (isKept ? store.history.deletedFlows() : [])
    .filter(({ flow }) => !known.has(flow.id))
    .map(({ flow, deletedAtMs }) => timelineOf(store, flow, deletedAtMs))
  return [...living, ...deleted].filter(({ flow }) => audienceIdsOf(flow).length > 0)
}

/** Streaming dataflows report every hour, those that write files once a day. */
export function timelineOf(
  store: SandboxStore,
  flow: Flow,
  deletedAtMs = Number.POSITIVE_INFINITY,
): FlowTimeline {
  const wasEnabledAt = enabledBy(store, flow)
  return {
    flow,
    dice: diceOf(flow.id),
    intervalHours: flow.flowSpec.id === fileFlowSpecId ? dayHours : 1,
    isEnabledAt: (atMs) => atMs >= flow.createdAt && atMs < deletedAtMs && wasEnabledAt(atMs),
  }
}

/** Audiences a dataflow sends. */
export function audienceIdsOf(flow: Pick<Flow, 'transformations'>): string[] {
  return (flow.transformations ?? []).flatMap(
    ({ params }) => params.segmentSelectors?.selectors.map(({ value }) => value.id) ?? [],
  )
}

/** Before the first switch we know of, it was the other way round. One found disabled was switched off last. */
function enabledBy(store: SandboxStore, flow: Flow): (atMs: number) => boolean {
  const switches = store.history.switchesOf(flow.id)
  const [first] = switches
  if (!first) return flow.state === 'enabled' ? () => true : (atMs) => atMs < flow.updatedAt
  return (atMs) => {
    const last = switches.findLast((change) => change.atMs <= atMs)
    return last ? last.action === 'enable' : first.action === 'disable'
  }
}
