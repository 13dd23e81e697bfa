import 'server-only'
import { handOverSignal } from './background-work'
import { logError } from './http/problem'
import { deletedDataflowKeptMs } from './operations/list-deleted-dataflows'
import { type TakeoverWaits, takeOver } from './operations/take-over'
import { contextForAbandoned } from './platform/session-context'
import { remember } from './remember'
import { serverJournal } from './server-journal'
import { demoActor } from './session/session'

/** Often enough that nobody who waits for a takeover wonders; each turn is a small statement. */
const turnMs = 2_000
/** A demo session ends after twelve hours, and its organization with it. */
const demoKeptMs = 48 * 3_600_000
const forgetEveryMs = 3_600_000
/** The report of a change of many things is read soon or never; the trail keeps what was done. */
const bulkChangeKeptMs = 30 * 24 * 3_600_000

/** Begins to look after the journal, for as long as this process lives; what takes long holds up nothing else. */
export function beginUpkeep(): void {
  remember('journal-upkeep', () => {
    const journal = serverJournal()
    const waits: TakeoverWaits = new Map()
    const contextFor = contextForAbandoned
    return [
      repeat('interrupting', turnMs, () => journal.leases.interruptAbandoned(Date.now())),
      repeat('takeover', turnMs, () => takeOver({ journal, contextFor, reportError, waits })),
      repeat('forgetting', forgetEveryMs, () => journal.forgetActor(demoActor, Date.now() - demoKeptMs)),
      repeat('deleted dataflows', forgetEveryMs, () =>
        journal.deletedDataflows.forgetBefore(Date.now() - deletedDataflowKeptMs),
      ),
      repeat('bulk changes', forgetEveryMs, () =>
        journal.bulkChanges.forgetBefore(Date.now() - bulkChangeKeptMs),
      ),
    ]
  })
}

/** Does something now and again, one at a time. The same failure is told once, not at every turn. */
function repeat(name: string, everyMs: number, work: () => Promise<void>): NodeJS.Timeout {
  let isBusy = false
  let trouble: string | undefined
  const turn = async (): Promise<void> => {
    if (isBusy || handOverSignal().aborted) return
    isBusy = true
    try {
      await work()
      trouble = undefined
    } catch (error) {
      const next = error instanceof Error ? error.message : 'unknown'
      if (next !== trouble) reportError(error, name)
      trouble = next
    } finally {
      isBusy = false
    }
  }
  void turn()
  return setInterval(() => void turn(), everyMs).unref()
}

function reportError(error: unknown, where: string): void {
  logError(error, 'upkeep', where)
}
