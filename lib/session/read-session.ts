import 'server-only'
import { AppError } from '../errors'
import { readCookie, sessionCookie } from './cookie'
import { openSession } from './seal'
import type { Session } from './session'
import { sessionKey } from './session-key'

/** The session of a request, if it carries a valid one. */
export async function readSession(request: Request): Promise<Session | undefined> {
  return openCookie(readCookie(request, sessionCookie))
}

/** The session behind a cookie value; pages read theirs through Next.js. */
export async function openCookie(sealed: string | undefined): Promise<Session | undefined> {
  return sealed ? openSession(sealed, sessionKey(), Date.now()) : undefined
}

/**
 * The session of a request.
 *
 * @throws AppError  `session-required` without a cookie, `session-expired` with one that is over or not ours
 */
export async function requireSession(request: Request): Promise<Session> {
  const session = await readSession(request)
  if (session) return session
  throw new AppError(readCookie(request, sessionCookie) ? 'session-expired' : 'session-required')
}
