import { handle, json, param } from '@/lib/http/handle'
import { listExchanges } from '@/lib/operations/list-exchanges'
import { contextFor } from '@/lib/platform'

export const GET = handle({ access: 'session' }, async ({ session, params }) =>
  json({ items: await listExchanges(await contextFor(session), param(params, 'id')) }),
)
