/**
 * Waits, unless the request is abandoned first.
 *
 * @param durationMs  `Infinity` waits for the abort alone; 0 or less returns at once
 * @throws the signal's reason when it aborts
 */
export function pause(durationMs: number, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted()
  if (durationMs <= 0) return Promise.resolve()
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer)
      reject(signal.reason)
    }
    const finish = () => {
      signal.removeEventListener('abort', stop)
      resolve()
    }
    const timer = Number.isFinite(durationMs) ? setTimeout(finish, durationMs) : undefined
    signal.addEventListener('abort', stop, { once: true })
  })
}
