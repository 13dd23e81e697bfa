import { AppError } from '../errors'
import type { Journal } from '../journal/journal'
import type { Abandoned } from '../journal/leases'
import type { OperationContext } from './context'
import { resumeActivation } from './resume-activation'
import { continueUndo } from './undo-activation'

interface Takeover {
  readonly journal: Journal
  /**
   * The means to act for whoever began an activation: those of a session of the same credential that this server has
   * seen. Undefined without one, since nothing that could act is ever stored.
   */
  readonly contextFor: (abandoned: Abandoned) => Promise<OperationContext | undefined>
  readonly reportError: (error: unknown, where: string) => void
  /** Of this server; a platform that fails is asked again later rather than at once. */
  readonly waits: TakeoverWaits
}

/** When each activation may be tried again, by its id; in milliseconds of `performance.now()`. */
export type TakeoverWaits = Map<string, { readonly until: number; readonly pauseMs: number }>

/** Most of them wait for a person; those that can be taken over are among the newest. */
const lookedAtMax = 200
const atOnceMax = 5
const firstPauseMs = 4_000
const pauseMsMax = 120_000

/**
 * Goes on with activations whose server is gone, as far as this server has the means. Those that need a secret once
 * more wait for a person.
 */
export async function takeOver(takeover: Takeover): Promise<void> {
  const { journal, waits } = takeover
  const abandoned = await journal.leases.listAbandoned(lookedAtMax)
  for (const id of waits.keys()) if (!abandoned.some((one) => one.id === id)) waits.delete(id)
  const due = abandoned.filter(({ id }) => (waits.get(id)?.until ?? 0) <= performance.now())
  for (let begin = 0; begin < due.length; begin += atOnceMax) {
    await Promise.all(due.slice(begin, begin + atOnceMax).map((one) => tryOne(takeover, one)))
  }
}

async function tryOne({ contextFor, reportError, waits }: Takeover, abandoned: Abandoned): Promise<void> {
  const { id } = abandoned
  try {
    const context = await contextFor(abandoned)
    if (context) await goOn(context, abandoned)
  } catch (error) {
    const pauseMs = Math.min(pauseMsMax, (waits.get(id)?.pauseMs ?? firstPauseMs / 2) * 2)
    waits.set(id, { until: performance.now() + pauseMs, pauseMs })
    reportError(error, `takeover of activation ${id}`)
  }
}

/** Counts what came of it, not the tries: a platform that fails for a while costs nothing but time. */
async function goOn(context: OperationContext, abandoned: Abandoned): Promise<void> {
  const { activations, leases } = context.journal
  const snapshot = await activations.read(abandoned.scope, abandoned.id)
  if (!snapshot) return
  try {
    if (snapshot.undoRequestedBy === undefined) {
      await resumeActivation(context, abandoned.id, { isTakeover: true })
    } else {
      await continueUndo(context, abandoned.id)
    }
  } catch (error) {
    // A person has to enter the secret; until then it stays interrupted.
    if (!(error instanceof AppError && error.code === 'secret-required')) throw error
  }
  await leases.countTakeover(abandoned)
}
