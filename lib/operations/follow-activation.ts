import { AppError } from '../errors'
import type { StoredEvent } from '../journal/journal'
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
    const change = waitForChange((onChange) => journal.watch(id, onChange), signal)
    try {
      const events = await journal.readEvents(scope, id, sequence)
      if (!events) throw new AppError('not-found')
      for (const stored of events) {
        sequence = stored.sequence
        yield stored
        if (isLast(stored)) return
      }
      if (events.length === 0 && (await change.happened) === 'heartbeat') yield undefined
    } finally {
      change.stop()
    }
  }
}

function isLast({ event }: StoredEvent): boolean {
  return event.type === 'verified' || event.type === 'failed'
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
