import { handle, json } from '@/lib/http/handle'
import { resourceId } from '@/lib/http/resource-id'
import { listDataflowRuns, runsQuerySchema } from '@/lib/operations/list-dataflow-runs'
import { contextFor } from '@/lib/platform/session-context'

export const GET = handle({ access: 'session', query: runsQuerySchema }, async ({ session, params, query }) =>
  json(await listDataflowRuns(await contextFor(session), resourceId(params), query)),
)
