import 'server-only'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { sessionCookie } from './cookie'
import { openCookie } from './read-session'
import type { Session } from './session'

/** The session of the page that is being rendered, if there is one. */
export async function pageSession(): Promise<Session | undefined> {
  return openCookie((await cookies()).get(sessionCookie)?.value)
}

/** The session of a page; without one, its visitor is sent to the front door and comes back here after signing in. */
export async function requirePageSession(path: string): Promise<Session> {
  const session = await pageSession()
  if (!session) redirect(`/?next=${encodeURIComponent(path)}`)
  return session
}
