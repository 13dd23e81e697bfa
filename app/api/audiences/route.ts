import { handle, json } from '@/lib/http/handle'
import { audienceQuerySchema } from '@/lib/operations/audience-index/audience-query'
import { listAudiences } from '@/lib/operations/list-audiences'
import { contextFor } from '@/lib/platform/session-context'

export const GET = handle({ access: 'session', query: audienceQuerySchema }, async ({ session, query }) =>
  json(await listAudiences(await contextFor(session), query)),
)
