import { handle, json } from '@/lib/http/handle'
import { resourceId } from '@/lib/http/resource-id'
import { deleteDataflow, deletionQuerySchema } from '@/lib/operations/delete-dataflow'
import { describeDataflow } from '@/lib/operations/describe-dataflow'
import { contextFor } from '@/lib/platform'

export const GET = handle({ access: 'session' }, async ({ session, params }) =>
  json(await describeDataflow(await contextFor(session), resourceId(params))),
)

export const DELETE = handle(
  { access: 'session', query: deletionQuerySchema },
  async ({ session, params, query }) =>
    json(await deleteDataflow(await contextFor(session), resourceId(params), query)),
)
