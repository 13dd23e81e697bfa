import 'server-only'

export const sessionCookie = 'sluice_session'

/** Reads one cookie of a request. */
export function readCookie(request: Request, name: string): string | undefined {
  for (const pair of (request.headers.get('cookie') ?? '').split(';')) {
    const at = pair.indexOf('=')
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim()
  }
  return undefined
}

/**
 * The Set-Cookie value of a session. Lax rather than Strict: a link to a dataflow in an e-mail should open it; no GET
 * changes anything.
 *
 * @param maxAgeSeconds  0 deletes the cookie
 */
export function sessionCookieHeader(request: Request, value: string, maxAgeSeconds: number): string {
  const secure = isSecure(request) ? '; Secure' : ''
  return `${sessionCookie}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${Math.max(0, maxAgeSeconds)}${secure}`
}

/** Behind a proxy the request arrives as plain HTTP although the browser speaks HTTPS; the outermost comes first. */
function isSecure(request: Request): boolean {
  const [outermost] = (request.headers.get('x-forwarded-proto') ?? '').split(',')
  return outermost?.trim() === 'https' || request.url.startsWith('https:')
}
