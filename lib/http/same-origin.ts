import 'server-only'
import { AppError } from '../errors'

/**
 * Refuses a change that another site's page makes with a visitor's cookie. Browsers say where a request comes from in
 * Origin and Sec-Fetch-Site and let no page forge either; a program that sends neither carries no stolen cookie.
 *
 * @throws AppError  `origin-refused`
 */
export function requireSameOrigin(request: Request): void {
  const site = request.headers.get('sec-fetch-site')
  if (site !== null && site !== 'same-origin' && site !== 'none') throw new AppError('origin-refused')
  const origin = request.headers.get('origin')
  if (origin !== null && !isOwnOrigin(origin, request)) throw new AppError('origin-refused')
}

/** Compares hosts, not schemes: behind a proxy that ends TLS, the scheme seen here is not the browser's. */
function isOwnOrigin(origin: string, request: Request): boolean {
  if (!URL.canParse(origin)) return false
  const own = [request.headers.get('host'), request.headers.get('x-forwarded-host')]
  return own.includes(new URL(origin).host)
}
