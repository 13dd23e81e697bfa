/**
 * Waits, unless the request is abandoned first.
 *
 * @param durationMs  `Infinity` waits for the abort alone; 0 or less returns at once
 * @throws the signal's reason when it aborts
 */
export async function pause(durationMs: number, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted()
  if (durationMs <= 0) return
  await new Promise<void>((resolve) => {
    const end = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', end)
      resolve()
    }
    const timer = Number.isFinite(durationMs) ? setTimeout(end, durationMs) : undefined
    signal.addEventListener('abort', end)
  })
  signal.throwIfAborted()
}
