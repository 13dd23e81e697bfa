import { z } from 'zod'
import { handle, json } from '@/lib/http/handle'
import { listAudiences } from '@/lib/operations/list-audiences'
import { contextFor } from '@/lib/platform'

const querySchema = z.object({
  search: z.string().trim().max(500, 'Search for 500 characters at most').optional(),
  cursor: z.string().max(500, 'This cursor was not given out here').optional(),
  limit: z.coerce
    .number('Give a number')
    .int('Give a whole number')
    .min(1)
    .max(100, 'Ask for 100 at most')
    .default(50),
})

export const GET = handle({ access: 'session', query: querySchema }, async ({ session, query }) =>
  json(await listAudiences(await contextFor(session), query)),
)
