import type { SandboxStore } from '../sandbox-store'
import type { FlowRun, RunMetrics } from './run'
import { runIdOf } from './run-id'
import { failureReason, recordsOf } from './run-records'
import type { RunSlot } from './run-slot'

const ask = { recordSize: 21, noRecords: 22 } as const
const statuses = { success: 'success', bare: 'success', failed: 'failed', processing: 'inProgress' } as const
const minuteMs = 60_000

/** Works out the whole of a run; the same slot gives the same run until time moves one in progress. */
export function makeRun(store: SandboxStore, slot: RunSlot, nowMs: number): FlowRun {
  const { flow, dice } = slot.timeline
  const id = runIdOf(slot)
  const isRunning = slot.outcome === 'processing'
  const updatedAt = isRunning ? Math.max(slot.startedAtMs, nowMs - (nowMs % minuteMs)) : slot.endsAtMs
  const metrics = metricsOf(store, slot, nowMs, id)
  const digits = id.replaceAll('-', '')
  return {
    id,
    createdAt: slot.startedAtMs,
    updatedAt,
    createdBy: flow.createdBy,
    updatedBy: flow.updatedBy,
    createdClient: flow.createdClient,
    updatedClient: flow.updatedClient,
    sandboxId: flow.sandboxId,
    sandboxName: flow.sandboxName,
    imsOrgId: flow.imsOrgId,
    flowId: flow.id,
    flowSpec: flow.flowSpec,
    providerRefId: digits,
    etag: `"${digits.slice(0, 8)}-0000-0200-0000-${hex8(updatedAt / 1000)}${hex8(dice.seed).slice(0, 4)}"`,
    metrics,
    activities: [activity(id, updatedAt, metrics)],
  }
}

function metricsOf(store: SandboxStore, slot: RunSlot, nowMs: number, id: string): RunMetrics {
  const { startedAtMs, endsAtMs, outcome, hour, timeline } = slot
  const { dice, intervalHours } = timeline
  const isStreaming = intervalHours === 1
  const isCounted = !isStreaming || store.organization.flags.runCounts === 'present'
  const records = recordsOf(slot, nowMs, isCounted)
  const bytes = (records.inputRecordCount ?? 0) * dice.integer(0, ask.recordSize, 400, 1_600)
  const isWithoutRecords = outcome === 'bare' && dice.fraction(hour, ask.noRecords) < 0.3
  return {
    durationSummary: {
      startedAtUTC: startedAtMs,
      ...(outcome !== 'processing' && { completedAtUTC: endsAtMs }),
    },
    ...((outcome === 'success' || outcome === 'processing') &&
      isCounted && { sizeSummary: { inputBytes: bytes, outputBytes: Math.round(bytes * 0.96) } }),
    ...(!isWithoutRecords && { recordSummary: records }),
    ...(!isStreaming && {
      fileSummary: { inputFileCount: 0, outputFileCount: outcome === 'failed' ? 0 : 1 },
    }),
    statusSummary: {
      status: statuses[outcome],
      errors: outcome === 'failed' ? [failureReason] : [],
      activityRefs: [activityIdOf(id)],
    },
  }
}

function activity(
  runId: string,
  updatedAtUTC: number,
  { durationSummary, statusSummary }: RunMetrics,
): unknown {
  return {
    id: activityIdOf(runId),
    name: 'Activation',
    updatedAtUTC,
    durationSummary,
    latencySummary: {},
    sizeSummary: {},
    recordSummary: {},
    fileSummary: {},
    statusSummary: { status: statusSummary.status, extensions: {} },
  }
}

function activityIdOf(runId: string): string {
  return `${runId.slice(4, 8)}${runId.slice(0, 4)}${runId.slice(8)}`
}

function hex8(value: number): string {
  return (Math.floor(value) >>> 0).toString(16).padStart(8, '0')
}
