import { z } from 'zod'
import { isDestinationId } from '@/lib/destinations/registry'
import { handle, json } from '@/lib/http/handle'
import { listAccounts } from '@/lib/operations/list-accounts'
import { contextFor } from '@/lib/platform/session-context'

const querySchema = z.object({
  destination: z.string().refine(isDestinationId, 'There is no such destination').optional(),
})

export const GET = handle({ access: 'session', query: querySchema }, async ({ session, query }) =>
  json({ items: await listAccounts(await contextFor(session), query.destination) }),
)
