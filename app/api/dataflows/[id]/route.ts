import { resourceIdSchema } from '@/lib/activation/draft'
import { AppError } from '@/lib/errors'
import { handle, json, param } from '@/lib/http/handle'
import { describeDataflow } from '@/lib/operations/describe-dataflow'
import { contextFor } from '@/lib/platform'

export const GET = handle({ access: 'session' }, async ({ session, params }) => {
  const id = resourceIdSchema.safeParse(param(params, 'id'))
  if (!id.success) throw new AppError('not-found')
  return json(await describeDataflow(await contextFor(session), id.data))
})
