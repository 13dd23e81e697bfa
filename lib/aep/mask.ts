/** Credential parameters that may be shown: they name things and open nothing. */
const shownParams: ReadonlySet<string> = new Set(['region', 'namespace', 'sasKeyName', 'authorizedDate'])

/** Names under which secrets travel anywhere in Flow Service's answers; `sasKeyName` and `accessKeyId` are none. */
const secretName = /secret|password|passphrase|privatekey|(sas|access)key$|^token$|connection(url|string)/i

const mask = '••••'

/** A key id keeps its last four characters, which is how AWS's console tells keys apart. */
function maskKeyId(value: unknown): string {
  return typeof value === 'string' && value.length > 8 ? `${value.slice(0, 4)}…${value.slice(-4)}` : mask
}

/** Stored credentials as they may be shown: known harmless parameters, everything else masked. */
export function maskAuthParams(params: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      if (shownParams.has(name)) return [name, value]
      return [name, name === 'accessKeyId' ? maskKeyId(value) : mask]
    }),
  )
}

/**
 * Masks every secret in an answer of Flow Service, at any depth. The platform masks them too, but that is documented
 * only by samples, so nothing is passed on unmasked.
 */
export function maskSecrets(value: unknown, parent = ''): unknown {
  if (Array.isArray(value)) return value.map((item) => maskSecrets(item, parent))
  return isRecord(value) ? maskMembers(value, parent) : value
}

/** The same for an object that stays one. */
export function maskMembers(record: Readonly<Record<string, unknown>>, parent = ''): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(record).map(([name, member]) => {
      if (parent === 'auth' && name === 'params' && isRecord(member)) return [name, maskAuthParams(member)]
      // A dataflow repeats its last patch: what was written below /auth must not come back this way.
      if (name === 'value' && isAuthPath(record.path)) return [name, mask]
      if (name === 'accessKeyId' && typeof member === 'string') return [name, maskKeyId(member)]
      // An object under such a name is no secret but its description, as in the schema of a connection spec.
      return [name, secretName.test(name) && !isRecord(member) ? mask : maskSecrets(member, name)]
    }),
  )
}

function isAuthPath(path: unknown): boolean {
  return typeof path === 'string' && /^\/auth(\/|$)/.test(path)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
