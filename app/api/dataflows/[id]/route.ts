import { dataflowEditSchema } from '@/lib/activation/editing/edit-schema'
import { handle, json, param } from '@/lib/http/handle'
import { describeDataflow } from '@/lib/operations/describe-dataflow'
import { editDataflow } from '@/lib/operations/edit-dataflow'
import { parseResourceId } from '@/lib/operations/parse-resource-id'
import { contextFor } from '@/lib/platform'

export const GET = handle({ access: 'session' }, async ({ session, params }) =>
  json(await describeDataflow(await contextFor(session), parseResourceId(param(params, 'id')))),
)

export const PATCH = handle(
  { access: 'session', body: dataflowEditSchema },
  async ({ session, params, body }) =>
    json(await editDataflow(await contextFor(session), parseResourceId(param(params, 'id')), body)),
)
