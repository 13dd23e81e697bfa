import type { RunReason, RunReasonTotal, RunSummary, RunTotal, RunView } from '../contract/dataflow-runs'
import { groupBy } from './group-by'

/** Adds runs up. A count that a run does not tell is left out and said so, because zero would be a claim. */
export function summarizeRuns(runs: readonly RunView[]): RunSummary {
  const over = (count: 'received' | 'activated' | 'excluded' | 'failed') =>
    totalOf(runs.map((run) => run[count]))
  return {
    runCount: runs.length,
    failedRunCount: runs.filter(({ state }) => state === 'failed').length,
    received: over('received'),
    activated: over('activated'),
    excluded: over('excluded'),
    failed: over('failed'),
    failures: reasonTotals(runs.map(({ failures }) => failures)),
    exclusions: reasonTotals(runs.map(({ exclusions }) => exclusions)),
    audiences: audienceTotals(runs),
  }
}

function totalOf(counts: readonly (number | undefined)[]): RunTotal {
  const told = counts.filter((count) => count !== undefined)
  const sum = told.length === 0 ? undefined : told.reduce((total, count) => total + count, 0)
  return { sum, silentCount: counts.length - told.length }
}

/** Most frequent first. */
function reasonTotals(reasonsOfRuns: readonly (readonly RunReason[])[]): RunReasonTotal[] {
  const byCode = groupBy(reasonsOfRuns.flat(), ({ code }) => code)
  const totals = [...byCode].map(([code, reasons]) => ({
    code,
    message: reasons.find(({ message }) => message !== '')?.message ?? '',
    runCount: reasonsOfRuns.filter((ofRun) => ofRun.some((reason) => reason.code === code)).length,
    records: totalOf(reasons.map(({ count }) => count)),
  }))
  return totals.toSorted((one, other) => other.runCount - one.runCount || one.code.localeCompare(other.code))
}

function audienceTotals(runs: readonly RunView[]): RunSummary['audiences'] {
  const byId = groupBy(
    runs.flatMap(({ audiences }) => audiences),
    ({ id }) => id,
  )
  return [...byId]
    .map(([id, counts]) => ({
      id,
      received: totalOf(counts.map(({ received }) => received)).sum,
      activated: totalOf(counts.map(({ activated }) => activated)).sum,
      excluded: totalOf(counts.map(({ excluded }) => excluded)).sum,
    }))
    .filter(({ received, activated, excluded }) => (received ?? activated ?? excluded) !== undefined)
    .toSorted((one, other) => (other.received ?? 0) - (one.received ?? 0))
}
