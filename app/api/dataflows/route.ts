import { handle, json } from '@/lib/http/handle'
import { dataflowQuerySchema, listDataflows } from '@/lib/operations/list-dataflows'
import { contextFor } from '@/lib/platform/session-context'

export const GET = handle({ access: 'session', query: dataflowQuerySchema }, async ({ session, query }) =>
  json(await listDataflows(await contextFor(session), query)),
)
