import { dataflowEditSchema } from '@/lib/activation/editing/edit-schema'
import { handle, json } from '@/lib/http/handle'
import { resourceId } from '@/lib/http/resource-id'
import { deleteDataflow, deletionQuerySchema } from '@/lib/operations/delete-dataflow'
import { describeDataflow } from '@/lib/operations/describe-dataflow'
import { editDataflow } from '@/lib/operations/edit-dataflow'
import { contextFor } from '@/lib/platform/session-context'

export const GET = handle({ access: 'session' }, async ({ session, params }) =>
  json(await describeDataflow(await contextFor(session), resourceId(params))),
)

export const PATCH = handle(
  { access: 'session', body: dataflowEditSchema },
  async ({ session, params, body, exchanges }) =>
    json(await editDataflow(await contextFor(session), resourceId(params), body, exchanges)),
)

export const DELETE = handle(
  { access: 'session', query: deletionQuerySchema },
  async ({ session, params, query }) =>
    json(await deleteDataflow(await contextFor(session), resourceId(params), query)),
)
