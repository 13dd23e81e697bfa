const patienceMs = 3_000

/**
 * Whether the server cannot be reached. A browser without a network may still reach one on the same machine, so it is asked;
 * a browser with a network is believed.
 */
export async function isServerAway(): Promise<boolean> {
  if (navigator.onLine) return false
  try {
    await fetch('/api/health', { cache: 'no-store', signal: AbortSignal.timeout(patienceMs) })
    return false
  } catch {
    return true
  }
}
