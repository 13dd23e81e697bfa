import 'server-only'
import { handOverSignal } from './background-work'
import { logError } from './http/problem'
import { takeOver } from './operations/take-over'
import { contextForAbandoned } from './platform'
import { remember } from './remember'
import { serverJournal } from './server-journal'
import { demoActor } from './session/session'

/** Often enough that nobody who waits for a takeover wonders; each turn is two small statements. */
const turnMs = 2_000
/** A demo session ends after twelve hours, and its organization with it. */
const demoKeptMs = 48 * 3_600_000
const forgetEveryMs = 3_600_000

/** Begins to look after activations whose server is gone, for as long as this process lives. */
export function beginUpkeep(): void {
  remember('journal-upkeep', () => {
    const upkeep: Upkeep = { isFirstTurn: true, isBusy: false, forgotAt: 0, trouble: undefined }
    void turn(upkeep)
    return setInterval(() => void turn(upkeep), turnMs).unref()
  })
}

interface Upkeep {
  isFirstTurn: boolean
  isBusy: boolean
  forgotAt: number
  /** Told once, not at every turn. */
  trouble: string | undefined
}

async function turn(upkeep: Upkeep): Promise<void> {
  if (upkeep.isBusy || handOverSignal().aborted) return
  upkeep.isBusy = true
  const journal = serverJournal()
  try {
    // The embedded journal belongs to one process: whoever held a lease before this one is gone.
    const isAlone = upkeep.isFirstTurn && (await journal.kind()) === 'embedded'
    await takeOver({ journal, now: Date.now, contextFor: contextForAbandoned, reportError }, isAlone)
    upkeep.isFirstTurn = false
    if (Date.now() - upkeep.forgotAt > forgetEveryMs) {
      upkeep.forgotAt = Date.now()
      await journal.forgetActor(demoActor, Date.now() - demoKeptMs)
    }
    upkeep.trouble = undefined
  } catch (error) {
    const trouble = error instanceof Error ? error.message : 'unknown'
    if (trouble !== upkeep.trouble) reportError(error, 'journal upkeep')
    upkeep.trouble = trouble
  } finally {
    upkeep.isBusy = false
  }
}

function reportError(error: unknown, where: string): void {
  logError(error, 'upkeep', where)
}
