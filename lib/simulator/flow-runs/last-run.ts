import type { Flow } from '../flow-service/entities'
import type { SandboxStore } from '../sandbox-store'
import { audienceIdsOf, hourMs, timelineOf } from './flow-timeline'
import { runIdOf } from './run-id'
import { type RunSlot, slotsNewestFirst } from './run-slot'

const everything = { fromMs: Number.NEGATIVE_INFINITY, toMs: Number.POSITIVE_INFINITY }

/**
 * A dataflow as its readers see it: with its last finished run. One that has not run within the time runs are kept
 * shows what it showed before, if anything.
 */
export function withLastRun(store: SandboxStore, flow: Flow): Flow {
  const slot = lastFinished(store, flow)
  if (!slot) return flow
  const { startedAtMs, endsAtMs, outcome } = slot
  const state = outcome === 'failed' ? 'failed' : 'success'
  const lastRunDetails = { id: runIdOf(slot), state, startedAtUTC: startedAtMs, completedAtUTC: endsAtMs }
  return { ...flow, lastRunDetails }
}

function lastFinished(store: SandboxStore, flow: Flow): RunSlot | undefined {
  const nowMs = store.organization.clock()
  const isLongOff = flow.state === 'disabled' && flow.updatedAt < nowMs - 31 * 24 * hourMs
  if (isLongOff || audienceIdsOf(flow).length === 0) return undefined
  for (const slot of slotsNewestFirst([timelineOf(store, flow)], nowMs, everything)) {
    if (slot.outcome !== 'processing') return slot
  }
  return undefined
}
