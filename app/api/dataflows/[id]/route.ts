import { resourceIdSchema } from '@/lib/activation/draft'
import { dataflowEditSchema } from '@/lib/activation/editing/edit-schema'
import { AppError } from '@/lib/errors'
import { handle, json, param } from '@/lib/http/handle'
import { describeDataflow } from '@/lib/operations/describe-dataflow'
import { editDataflow } from '@/lib/operations/edit-dataflow'
import { contextFor } from '@/lib/platform'

export const GET = handle({ access: 'session' }, async ({ session, params }) => {
  const id = resourceIdSchema.safeParse(param(params, 'id'))
  if (!id.success) throw new AppError('not-found')
  return json(await describeDataflow(await contextFor(session), id.data))
})

export const PATCH = handle(
  { access: 'session', body: dataflowEditSchema },
  async ({ session, params, body }) => {
    const id = resourceIdSchema.safeParse(param(params, 'id'))
    if (!id.success) throw new AppError('not-found')
    return json(await editDataflow(await contextFor(session), id.data, body))
  },
)
