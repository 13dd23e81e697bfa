import { z } from 'zod'
import { flowRefusal } from './flow-refusal'

const contentSchema = z.object({ after: z.string(), offset: z.number().int().min(0), query: z.string() })

/** Where the next page starts: behind an entity, or at an offset should that entity be gone by then. */
export type PagePosition = z.infer<typeof contentSchema>

/**
 * Hides a position in an opaque token. It always ends in `=`, as real tokens may, so that a client which
 * splits its query at that sign notices.
 */
export function writeContinuationToken(position: PagePosition): string {
  return `${Buffer.from(JSON.stringify(position)).toString('base64url')}==`
}

/**
 * Opens a token. That it only continues the query it was made for is assumed: real tokens go with the
 * original filters and order.
 *
 * @param query  the filters and order of the current request
 * @throws Refusal  1452
 */
export function readContinuationToken(token: string, query: string): PagePosition {
  const position = token.endsWith('==') ? decode(token.slice(0, -2)) : undefined
  if (!position) throw flowRefusal('1452-400', 'The continuationToken is not valid.')
  if (position.query !== query) {
    throw flowRefusal(
      '1452-400',
      'The continuationToken belongs to a query with other property or orderby values.',
    )
  }
  return position
}

function decode(text: string): PagePosition | undefined {
  try {
    return contentSchema.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString())).data
  } catch {
    return undefined
  }
}
