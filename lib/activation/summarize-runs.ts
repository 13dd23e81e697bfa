import type {
  RunAudienceTotal,
  RunReason,
  RunReasonTotal,
  RunSummary,
  RunTotal,
  RunView,
} from '../contract/dataflow-runs'
import { groupBy } from './group-by'

/** Adds runs up. A count that a run does not tell is left out and said so, because zero would be a claim. */
export function summarizeRuns(runs: readonly RunView[]): RunSummary {
  const over = (count: 'received' | 'activated' | 'excluded' | 'failed') =>
    totalOf(runs.map((run) => run[count]))
  const telling = runs.filter(tellsOfAudiences)
  return {
    runCount: runs.length,
    failedRunCount: runs.filter(({ state }) => state === 'failed').length,
    received: over('received'),
    activated: over('activated'),
    excluded: over('excluded'),
    failed: over('failed'),
    failures: reasonTotals(runs.map(({ failures }) => failures)),
    exclusions: reasonTotals(runs.map(({ exclusions }) => exclusions)),
    audiences: audienceTotals(telling),
    audienceSilentRunCount: runs.length - telling.length,
  }
}

/**
 * Adds up what runs tell of one count.
 *
 * @param counts  one for each run, undefined where it tells none
 */
export function totalOf(counts: readonly (number | undefined)[]): RunTotal {
  const told = counts.filter((count) => count !== undefined)
  const sum = told.length === 0 ? undefined : told.reduce((total, count) => total + count, 0)
  return { sum, silentCount: counts.length - told.length }
}

/** Most frequent first. */
function reasonTotals(reasonsOfRuns: readonly (readonly RunReason[])[]): RunReasonTotal[] {
  const codes = new Set(reasonsOfRuns.flat().map(({ code }) => code))
  const totals = [...codes].map((code) => {
    const byRun = reasonsOfRuns
      .map((ofRun) => ofRun.filter((reason) => reason.code === code))
      .filter((ofRun) => ofRun.length > 0)
    const { sum } = totalOf(byRun.flat().map(({ count }) => count))
    return {
      code,
      message: byRun.flat().find(({ message }) => message !== '')?.message ?? '',
      runCount: byRun.length,
      // A run may give a code several times; one count left out is enough to make its number incomplete.
      records: { sum, silentCount: byRun.filter((ofRun) => ofRun.some(isUncounted)).length },
    }
  })
  return totals.toSorted((one, other) => other.runCount - one.runCount || one.code.localeCompare(other.code))
}

function isUncounted({ count }: RunReason): boolean {
  return count === undefined
}

function tellsOfAudiences({ audiences }: RunView): boolean {
  return audiences.some(
    ({ received, activated, excluded }) => (received ?? activated ?? excluded) !== undefined,
  )
}

/** A run that tells of other audiences only is silent on this one: whether that means zero is not documented. */
function audienceTotals(runs: readonly RunView[]): RunAudienceTotal[] {
  const byId = groupBy(
    runs.flatMap(({ audiences }) => audiences),
    ({ id }) => id,
  )
  return [...byId]
    .map(([id, counts]) => {
      const over = (count: 'received' | 'activated' | 'excluded'): RunTotal => {
        const { sum, silentCount } = totalOf(counts.map((told) => told[count]))
        return { sum, silentCount: silentCount + runs.length - counts.length }
      }
      return { id, received: over('received'), activated: over('activated'), excluded: over('excluded') }
    })
    .filter(
      ({ received, activated, excluded }) => (received.sum ?? activated.sum ?? excluded.sum) !== undefined,
    )
    .toSorted((one, other) => (other.received.sum ?? 0) - (one.received.sum ?? 0))
}
