import 'server-only'
import { AppError } from '../errors'
import { readCookie, sessionCookie } from './cookie'
import { openSession, unseal } from './seal'
import type { Session } from './session'
import { sessionKey } from './session-key'

/** The session behind a cookie value, if it is a valid one. */
export async function openCookie(sealed: string | undefined): Promise<Session | undefined> {
  return sealed ? openSession(sealed, sessionKey(), Date.now()) : undefined
}

/**
 * The session of a request.
 *
 * @throws AppError  `session-required` without a cookie, `session-expired` with one that is over or not ours
 */
export async function requireSession(request: Request): Promise<Session> {
  const sealed = readCookie(request, sessionCookie)
  const session = await openCookie(sealed)
  if (session) return session
  throw new AppError(sealed ? 'session-expired' : 'session-required')
}

/** The session a request comes with, also when it is over. Only to go on where it was, never to act. */
export async function previousSession(request: Request): Promise<Session | undefined> {
  const sealed = readCookie(request, sessionCookie)
  return sealed ? unseal(sealed, sessionKey()) : undefined
}
