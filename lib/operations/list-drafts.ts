import { z } from 'zod'
import type { DraftList } from '../contract/drafts'
import type { OperationContext } from './context'

const cursorSentence = 'This cursor was not given out here'

/** `<time>.<id>` of the last draft of a page. */
const cursor = z
  .string()
  .regex(/^\d{1,15}\.[0-9a-f-]{36}$/, cursorSentence)
  .transform((text) => {
    const [updatedAt = '', id = ''] = text.split('.')
    return { updatedAt: Number(updatedAt), id }
  })
  .pipe(z.object({ updatedAt: z.number(), id: z.guid(cursorSentence) }))

/** The query of `GET /api/drafts`. */
export const draftQuerySchema = z.object({
  cursor: cursor.optional(),
  limit: z.coerce.number('Give a number').int().min(1).max(100, 'Ask for 100 at most').default(25),
})

/** The drafts of the sandbox, whoever of the organization began them. */
export async function listDrafts(
  { journal, scope }: Pick<OperationContext, 'journal' | 'scope'>,
  { cursor: after, limit }: z.infer<typeof draftQuerySchema>,
): Promise<DraftList> {
  const [found, total] = await Promise.all([
    journal.drafts.list(scope, { limit: limit + 1, after }),
    journal.drafts.count(scope),
  ])
  const items = found.slice(0, limit)
  const last = found.length > limit ? items.at(-1) : undefined
  return { items, total, nextCursor: last && `${last.updatedAt}.${last.id}` }
}
