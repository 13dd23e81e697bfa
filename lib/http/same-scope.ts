import 'server-only'
import { AppError } from '../errors'
import type { Session } from '../session/session'

/** Sent by our own pages: the organization and sandbox they were drawn for. */
const scopeHeader = 'x-sluice-scope'

/**
 * One cookie serves every tab, so that signing in elsewhere or switching the sandbox in one changes the session of all.
 * A page that was drawn before must not act in a place its reader does not see.
 *
 * @throws AppError  `session-changed` when the page belongs to another organization or sandbox than the session
 */
export function requireSameScope(request: Request, { orgId, sandbox }: Session): void {
  const scope = request.headers.get(scopeHeader)
  if (scope !== null && scope !== `${orgId}/${sandbox}`) throw new AppError('session-changed')
}
