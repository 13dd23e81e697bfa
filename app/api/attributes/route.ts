import { z } from 'zod'
import { handle, json } from '@/lib/http/handle'
import { listAttributes } from '@/lib/operations/list-attributes'
import { contextFor } from '@/lib/platform/session-context'

const querySchema = z.object({
  search: z.string().trim().max(500, 'Search for 500 characters at most').optional(),
})

export const GET = handle({ access: 'session', query: querySchema }, async ({ session, query }) =>
  json({ items: await listAttributes(await contextFor(session), query.search) }),
)
