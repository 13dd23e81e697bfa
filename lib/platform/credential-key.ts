import 'server-only'
import { createHash } from 'node:crypto'
import { env } from '../env'
import type { Session } from '../session/session'

/** Names a credential without holding it: what one may see, another of the same organization may not. */
export function credentialKey(session: Session): string {
  const { id: _id, sandbox: _sandbox, expiresAt: _expiresAt, ...credential } = session
  return createHash('sha256')
    .update(JSON.stringify([env().IMS_BASE_URL, credential]))
    .digest('base64')
}
