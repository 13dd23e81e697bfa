import { handle, json, param } from '@/lib/http/handle'
import { listDataflowRuns, runsQuerySchema } from '@/lib/operations/list-dataflow-runs'
import { parseResourceId } from '@/lib/operations/parse-resource-id'
import { contextFor } from '@/lib/platform'

export const GET = handle({ access: 'session', query: runsQuerySchema }, async ({ session, params, query }) =>
  json(await listDataflowRuns(await contextFor(session), parseResourceId(param(params, 'id')), query)),
)
