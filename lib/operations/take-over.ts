import { AppError } from '../errors'
import type { Journal } from '../journal/journal'
import type { Abandoned } from '../journal/leases'
import type { OperationContext } from './context'
import { resumeActivation } from './resume-activation'
import { continueUndo } from './undo-activation'

interface Takeover {
  readonly journal: Journal
  readonly now: () => number
  /**
   * The means to act for whoever began an activation: those of a session of the same credential that this server has
   * seen. Undefined without one, since nothing that could act is ever stored.
   */
  readonly contextFor: (abandoned: Abandoned) => Promise<OperationContext | undefined>
  readonly reportError: (error: unknown, where: string) => void
}

/** Most of them wait for a person; those that can be taken over are among the newest. */
const lookedAtMax = 200

/**
 * Looks after activations whose server is gone: notes them as interrupted, and goes on with those it has the means
 * for. Those that need a secret once more wait for a person.
 *
 * @param isAlone  nobody else can be working on anything, as when the embedded journal was just opened
 */
export async function takeOver(takeover: Takeover, isAlone = false): Promise<void> {
  const { journal, now, contextFor, reportError } = takeover
  await journal.leases.interruptAbandoned(now(), isAlone)
  for (const abandoned of await journal.leases.listAbandoned(lookedAtMax)) {
    try {
      const context = await contextFor(abandoned)
      if (context) await goOn(context, abandoned)
    } catch (error) {
      reportError(error, `takeover of activation ${abandoned.id}`)
    }
  }
}

async function goOn(context: OperationContext, abandoned: Abandoned): Promise<void> {
  await context.journal.leases.countTakeover(abandoned)
  const snapshot = await context.journal.activations.read(abandoned.scope, abandoned.id)
  try {
    if (snapshot?.status === 'undo-interrupted') await continueUndo(context, abandoned.id)
    else await resumeActivation(context, abandoned.id, { isTakeover: true })
  } catch (error) {
    // A person has to enter the secret; until then it stays interrupted.
    if (!(error instanceof AppError && error.code === 'secret-required')) throw error
  }
}
