import { AddressRefusedError } from './guarded-lookup'

/** Why no conversation came about. */
export type ConnectFailure = 'no-such-host' | 'address-refused' | 'timeout' | 'insecure' | 'unreachable'

const unresolved: ReadonlySet<string> = new Set(['ENOTFOUND', 'ENODATA', 'EAI_NONAME', 'EAI_NODATA'])
const late: ReadonlySet<string> = new Set([
  'ETIMEDOUT',
  'ESOCKETTIMEDOUT',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
])
const lost: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EHOSTDOWN',
  'ENETDOWN',
  'EPIPE',
  'EACCES',
  'EPERM',
  'EAI_AGAIN',
  'ECONNABORTED',
  'UND_ERR_SOCKET',
])

/** Reads an error of a socket, of name resolution or of TLS; undefined for an error of any other kind. */
export function readConnectFailure(error: unknown): ConnectFailure | undefined {
  for (const one of chainOf(error)) {
    if (one instanceof AddressRefusedError) return 'address-refused'
    const code = 'code' in one && typeof one.code === 'string' ? one.code : ''
    if (unresolved.has(code)) return 'no-such-host'
    if (late.has(code)) return 'timeout'
    if (/^(ERR_TLS|ERR_SSL|EPROTO|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|HOSTNAME_MISMATCH)/.test(code)) {
      return 'insecure'
    }
    if (lost.has(code)) return 'unreachable'
    // The AWS SDK gives this name to lost connections as well, so codes come first.
    if (one.name === 'TimeoutError') return 'timeout'
  }
  return undefined
}

/** An error and what led to it; several attempts at once come as one error with many. */
function* chainOf(error: unknown): Generator<Error> {
  for (let one = error; one instanceof Error; one = one.cause) {
    yield one
    if (one instanceof AggregateError) for (const part of one.errors) yield* chainOf(part)
  }
}
