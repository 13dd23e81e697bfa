/**
 * Flow Service: what its resources share. One file per resource stands beside this one.
 *
 * Covered: connectionSpecs (list, get), connections (list, get, create, JSON Patch, test, delete), sourceConnections (list,
 * get, create, delete), targetConnections and flows (list, get, create, JSON Patch, delete; enable and disable for flows),
 * runs (list). Left out: POST …/search (its grammar is not documented), explore and configs (sources only),
 * …/action?op=PUBLISH (providers only).
 */
import { z } from 'zod'
import { PlatformError } from '../errors'

/** A member that is only shown: absent, null or of another type, it costs its own display and nothing else. */
export function shown<T extends z.ZodType>(schema: T) {
  return schema.optional().catch(undefined)
}

/** Members every stored entity carries. Times are epoch milliseconds. */
export const entitySchema = z.looseObject({
  id: z.string(),
  name: shown(z.string()),
  description: shown(z.string()),
  state: shown(z.string()),
  etag: shown(z.string()),
  createdAt: shown(z.number()),
  updatedAt: shown(z.number()),
  createdBy: shown(z.string()),
  updatedBy: shown(z.string()),
})

/** A reference to a spec; its `version` is "1.0", not an etag. */
export const specReferenceSchema = z.looseObject({ id: z.string(), version: z.string().optional() })

/** Lists and single GETs come in the same wrapper. */
export const listSchema = <T extends z.ZodType>(item: T) =>
  z.looseObject({
    items: z.array(item),
    _links: z.looseObject({ next: z.looseObject({ href: z.string() }).nullish() }).nullish(),
  })

/** The answer to a create: the tutorial shows only the id, the reference an etag beside it. */
export const createdSchema = z.looseObject({ id: z.string(), etag: z.string().optional() })

export interface Created {
  readonly id: string
  readonly etag: string | undefined
  /** What the platform can look the call up by. */
  readonly requestId: string
}

export interface ListQuery {
  /** Filter expressions such as `state==enabled`; all must hold. */
  readonly property?: readonly string[]
  /** 1–100. */
  readonly limit?: number
  /** `name`, `-updatedAt`; without it the most recently changed come first. */
  readonly orderby?: string
  readonly continuationToken?: string | undefined
}

export interface Page<T> {
  readonly items: T[]
  readonly continuationToken: string | undefined
}

/** Unwraps a list. The next link is relative, and its token may hold `=`, so it goes through a URL parser. */
export function toPage<T>(list: {
  items: T[]
  _links?: { next?: { href: string } | null | undefined } | null | undefined
}): Page<T> {
  const href = list._links?.next?.href
  const base = 'https://platform.invalid'
  const token =
    href && URL.canParse(href, base) ? new URL(href, base).searchParams.get('continuationToken') : null
  return { items: list.items, continuationToken: token ?? undefined }
}

/** Unwraps a single GET, which answers a list of one. */
export function toOne<T>(list: { items: T[] }, what: string): T {
  const [item] = list.items
  if (item !== undefined) return item
  throw new PlatformError('resource-gone', {
    requestId: '',
    platformStatus: 200,
    message: `GET ${what} answered an empty list`,
  })
}
