import 'server-only'
import { sessionCookieHeader } from './cookie'
import { sealSession } from './seal'
import type { Session } from './session'
import { sessionKey } from './session-key'

const keptLongerMs = 24 * 3_600_000

/**
 * The Set-Cookie value that hands a session to its browser. Kept a while longer than the session: so it is told apart
 * from none, and a visitor of the demo is known again.
 */
export async function sessionCookieFor(request: Request, session: Session): Promise<string> {
  const maxAgeSeconds = Math.floor((session.expiresAt + keptLongerMs - Date.now()) / 1000)
  return sessionCookieHeader(request, await sealSession(session, sessionKey()), maxAgeSeconds)
}
