import { handle, json } from '@/lib/http/handle'
import { auditQuerySchema, listAudit } from '@/lib/operations/list-audit'
import { contextFor } from '@/lib/platform/session-context'

export const GET = handle({ access: 'session', query: auditQuerySchema }, async ({ session, query }) =>
  json(await listAudit(await contextFor(session), query)),
)
