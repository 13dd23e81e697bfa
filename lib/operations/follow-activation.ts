import { mayChange } from '../activation/progress'
import { AppError } from '../errors'
import type { StoredEvent } from '../journal/activation-store'
import type { OperationContext } from './context'

/** Often enough that no proxy takes the stream for dead. */
const heartbeatMs = 15_000

/**
 * Streams what the journal holds of an activation after a sequence number, then what is added, until the activation
 * ends or the reader goes away. `undefined` is a heartbeat: nothing new, still there.
 *
 * @throws AppError  `not-found` when this scope has no such activation
 */
export async function* followActivation(
  { journal, scope }: Pick<OperationContext, 'journal' | 'scope'>,
  id: string,
  { after, signal }: { after: number; signal: AbortSignal },
): AsyncGenerator<StoredEvent | undefined, void> {
  let sequence = after
  while (!signal.aborted) {
    // Watched from before the reading, so that nothing falls between reading and waiting, but never across a yield:
    // a reader that goes away without a word would leave its watch behind.
    const change = waitForChange((onChange) => journal.changes.watch(id, onChange), signal)
    const events = await readNew(sequence).catch((error: unknown) => {
      change.stop()
      throw error
    })
    if (events.length === 0) {
      if (await isOver()) return change.stop()
      const what = await change.happened
      change.stop()
      if (what === 'heartbeat') yield undefined
      continue
    }
    change.stop()
    for (const stored of events) {
      sequence = stored.sequence
      yield stored
    }
  }

  async function readNew(from: number): Promise<StoredEvent[]> {
    const events = await journal.activations.readEvents(scope, id, from)
    if (!events) throw new AppError('not-found')
    return events
  }

  /** A reader may come back after the last event. */
  async function isOver(): Promise<boolean> {
    const snapshot = await journal.activations.read(scope, id)
    return snapshot !== undefined && !mayChange(snapshot)
  }
}

/** Watches from before a read, so that no change falls between reading and waiting. */
function waitForChange(watch: (onChange: () => void) => () => void, signal: AbortSignal) {
  const cleanups: (() => void)[] = []
  const happened = new Promise<'change' | 'heartbeat' | 'gone'>((settle) => {
    const timer = setTimeout(() => settle('heartbeat'), heartbeatMs)
    const onAbort = () => settle('gone')
    signal.addEventListener('abort', onAbort, { once: true })
    cleanups.push(
      watch(() => settle('change')),
      () => clearTimeout(timer),
      () => signal.removeEventListener('abort', onAbort),
    )
  })
  const stop = (): void => {
    for (const cleanup of cleanups) cleanup()
  }
  return { happened, stop }
}
