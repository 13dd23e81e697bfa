import { runStateOf } from '../activation/run-state'
import type { Run } from '../aep/runs'
import type { RunReason, RunView } from '../contract/dataflow-runs'

/** Normalises a run. */
export function toRunView({ id, createdAt, metrics }: Run): RunView {
  const { durationSummary: duration, recordSummary: records, statusSummary: status } = metrics ?? {}
  const stateWord = status?.status ?? ''
  return {
    id,
    state: runStateOf(stateWord),
    stateWord,
    startedAt: duration?.startedAtUTC ?? createdAt,
    endedAt: duration?.completedAtUTC ?? duration?.stoppedAtUTC,
    received: records?.inputRecordCount,
    activated: records?.createdRecordCount ?? records?.outputRecordCount,
    excluded: records?.skippedRecordCount,
    failed: records?.failedRecordCount,
    failures: failuresOf(records?.failedInfo, status?.errors),
    exclusions: (records?.skippedInfo ?? []).map(toReason),
    audiences: audiencesOf(records),
  }
}

type Reasons = NonNullable<NonNullable<NonNullable<Run['metrics']>['recordSummary']>['failedInfo']>

/** A run’s own errors and those of its records name the same codes; only the latter may tell how many. */
function failuresOf(ofRecords: Reasons = [], ofRun: Reasons = []): RunReason[] {
  const told = ofRecords.map(toReason)
  const codes = new Set(told.map(({ code }) => code))
  return [...told, ...ofRun.map(toReason).filter(({ code }) => !codes.has(code))]
}

const messageLengthMax = 300

function toReason({ code, message, count }: Reasons[number]): RunReason {
  return { code: code || 'no code', message: message.slice(0, messageLengthMax), count }
}

type Records = NonNullable<NonNullable<Run['metrics']>['recordSummary']>

/** Audiences are told as `segment:<id>`: what came in at the source, what went out at the target. */
function audiencesOf(records: Records | undefined): RunView['audiences'] {
  const inputs = records?.sourceSummaries.flatMap((summary) => summary.entitySummaries) ?? []
  const outputs = records?.targetSummaries.flatMap((summary) => summary.entitySummaries) ?? []
  const ids = new Set([...inputs, ...outputs].map(({ id }) => id).filter((id) => id.startsWith('segment:')))
  return [...ids].map((entityId) => {
    const input = inputs.find(({ id }) => id === entityId)
    const output = outputs.find(({ id }) => id === entityId)
    return {
      id: entityId.slice('segment:'.length),
      received: input?.inputRecordCount,
      activated: output?.createdRecordCount ?? output?.outputRecordCount,
      excluded: input?.skippedRecordCount,
    }
  })
}
