import type { DatabaseAccess } from './database-access'

export interface ActivationChanges {
  /** Calls back whenever there may be more to read of an activation. Returns the way to stop. */
  watch(activationId: string, onChange: () => void): () => void
  close(): Promise<void>
}

/** As the trigger on the events’ table names it. */
const channel = 'sluice_activation'
const listenAgainAfterMs = 2_000

/**
 * Hears of new events, whichever instance wrote them. It only wakes: a watcher reads for itself, and must not rely on
 * being woken, since a connection may be broken just then.
 */
export function createActivationChanges(access: DatabaseAccess): ActivationChanges {
  const watchers = new Map<string, Set<() => void>>()
  let listening: Promise<() => Promise<void>> | undefined

  const wake = (activationId: string | undefined): void => {
    const woken = activationId === undefined ? [...watchers.values()] : [watchers.get(activationId) ?? []]
    for (const onChange of woken.flatMap((ones) => [...ones])) onChange()
  }
  const listen = (): void => {
    listening ??= access.open().then((database) => database.listen(channel, wake))
    listening.catch(() => {
      setTimeout(() => {
        listening = undefined
      }, listenAgainAfterMs).unref()
    })
  }

  return {
    watch: (activationId, onChange) => {
      listen()
      const ones = watchers.get(activationId) ?? new Set()
      watchers.set(activationId, ones.add(onChange))
      return () => {
        ones.delete(onChange)
        if (ones.size === 0 && watchers.get(activationId) === ones) watchers.delete(activationId)
      }
    },
    close: async () => {
      const stop = await listening?.catch(() => undefined)
      await stop?.()
    },
  }
}
