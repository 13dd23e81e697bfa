import { z } from 'zod'

/** IMS access tokens are JWTs whose times are strings of milliseconds. */
const claimsSchema = z.looseObject({
  created_at: z.coerce.number().positive(),
  expires_in: z.coerce.number().positive(),
})

/**
 * When a pasted access token ends, in epoch milliseconds; undefined when it does not say. The signature is not
 * checked: the platform does that, and here it only decides how long a session may last.
 *
 * @source observed in IMS access tokens; not documented
 */
export function tokenExpiry(accessToken: string): number | undefined {
  const [, payload] = accessToken.split('.')
  if (!payload) return undefined
  try {
    const claims = claimsSchema.safeParse(JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')))
    return claims.success ? claims.data.created_at + claims.data.expires_in : undefined
  } catch {
    // Not JSON, so not a token of this kind; it may still be a good one.
    return undefined
  }
}
