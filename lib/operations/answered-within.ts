import { setTimeout as sleep } from 'node:timers/promises'

/** What a question answers; undefined when it fails or takes longer. For what a page can do without. */
export async function answeredWithin<T>(durationMs: number, question: Promise<T>): Promise<T | undefined> {
  const deadline = new AbortController()
  const late = sleep(durationMs, undefined, { signal: deadline.signal }).catch(() => undefined)
  try {
    return await Promise.race([question, late])
  } catch {
    return undefined
  } finally {
    deadline.abort()
  }
}
