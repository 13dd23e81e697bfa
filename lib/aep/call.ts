const basePaths = {
  flowservice: '/data/foundation/flowservice',
  segmentation: '/data/core/ups',
  schemaRegistry: '/data/foundation/schemaregistry',
  sandboxes: '/data/foundation/sandbox-management',
  policies: '/data/foundation/dulepolicy',
} as const

export interface Call {
  readonly service: keyof typeof basePaths
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  /** Unencoded path segments; an empty list is the service's root. */
  readonly path: readonly string[]
  /** A list repeats the parameter, as Flow Service's `property` filters need. */
  readonly query?: Readonly<Record<string, string | number | readonly string[] | undefined>>
  readonly body?: unknown
  readonly accept?: string
  readonly ifMatch?: string
  /** A POST that only reads, like a bulk get, may be repeated like a GET. */
  readonly isRead?: boolean
}

/** Builds the address. Segments are encoded one by one, so that none can leave its place in the path. */
export function urlOf(baseUrl: string, call: Pick<Call, 'service' | 'path' | 'query'>): string {
  const segments = call.path.map((segment) => {
    if (segment === '' || segment === '.' || segment === '..')
      throw new TypeError('a path segment must name something')
    return encodeURIComponent(segment)
  })
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(call.query ?? {})) {
    for (const one of Array.isArray(value) ? value : [value])
      if (one !== undefined) query.append(name, String(one))
  }
  // URLSearchParams writes a space as "+", which Adobe's gateway is not documented to read back.
  const search = query.toString().replaceAll('+', '%20')
  return `${baseUrl}${basePaths[call.service]}/${segments.join('/')}${search ? `?${search}` : ''}`
}

/** A call as it is named in the log: no query, no body. */
export function describe(call: Call): string {
  return `${call.method} ${call.service}/${call.path.join('/')}`
}
