import 'server-only'

/** Longer than any region’s name; a name is one label of a host, which has 63 characters at most. */
const regionLengthMax = 40

/** Builds AWS’s own address from a region; undefined for what cannot be one. China has a domain of its own. */
export function regionEndpoint(region: string): string | undefined {
  if (!/^[a-z]{2}(-[a-z]+)+-\d$/.test(region) || region.length > regionLengthMax) return undefined
  const domain = region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com'
  return `https://kinesis.${region}.${domain}`
}

export type UrlReading =
  | { readonly kind: 'aws'; readonly region: string }
  | { readonly kind: 'malformed' }
  /** Well formed, but not an address this server would call. */
  | { readonly kind: 'elsewhere' }

/**
 * Reads a connection URL. Only its region is taken from it: the address that is called is built anew, so nothing a
 * person typed becomes a host.
 */
export function readConnectionUrl(connectionUrl: string): UrlReading {
  const url = URL.canParse(connectionUrl) ? new URL(connectionUrl) : undefined
  if (url?.protocol !== 'https:' || url.username || url.password) return { kind: 'malformed' }
  const region = /^kinesis\.([a-z0-9-]+)\.amazonaws\.com(?:\.cn)?$/.exec(url.hostname)?.[1]
  if (region === undefined) return { kind: /amazonaws/.test(url.hostname) ? 'malformed' : 'elsewhere' }
  const endpoint = regionEndpoint(region)
  const isWhole = url.port === '' && url.pathname === '/' && !url.search && !url.hash
  return endpoint === `https://${url.hostname}` && isWhole ? { kind: 'aws', region } : { kind: 'malformed' }
}
