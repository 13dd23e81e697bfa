import { handle, json } from '@/lib/http/handle'
import { dataflowPageQuerySchema, listDataflowPage } from '@/lib/operations/list-dataflow-page'
import { contextFor } from '@/lib/platform/session-context'

export const GET = handle({ access: 'session', query: dataflowPageQuerySchema }, async ({ session, query }) =>
  json(await listDataflowPage(await contextFor(session), query)),
)
