import 'server-only'
import { handOverSignal } from './background-work'
import { logError } from './http/problem'
import { takeOver } from './operations/take-over'
import { contextForAbandoned } from './platform'
import { remember } from './remember'
import { serverJournal } from './server-journal'

/** Often enough that nobody who waits for a takeover wonders; each turn is two small statements. */
const turnMs = 2_000

/** Begins to look after activations whose server is gone, for as long as this process lives. */
export function beginUpkeep(): void {
  remember('journal-upkeep', () => {
    const upkeep = { isFirstTurn: true, isBusy: false }
    void turn(upkeep)
    return setInterval(() => void turn(upkeep), turnMs).unref()
  })
}

async function turn(upkeep: { isFirstTurn: boolean; isBusy: boolean }): Promise<void> {
  if (upkeep.isBusy || handOverSignal().aborted) return
  upkeep.isBusy = true
  const journal = serverJournal()
  try {
    // The embedded journal belongs to one process: whoever held a lease before this one is gone.
    const isAlone = upkeep.isFirstTurn && (await journal.kind()) === 'embedded'
    await takeOver({ journal, now: Date.now, contextFor: contextForAbandoned, reportError }, isAlone)
    upkeep.isFirstTurn = false
  } catch (error) {
    reportError(error, 'journal upkeep')
  } finally {
    upkeep.isBusy = false
  }
}

function reportError(error: unknown, where: string): void {
  logError(error, 'upkeep', where)
}
