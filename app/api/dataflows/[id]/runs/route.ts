import { resourceIdSchema } from '@/lib/activation/draft'
import { AppError } from '@/lib/errors'
import { handle, json, param } from '@/lib/http/handle'
import { listDataflowRuns, runsQuerySchema } from '@/lib/operations/list-dataflow-runs'
import { contextFor } from '@/lib/platform'

export const GET = handle(
  { access: 'session', query: runsQuerySchema },
  async ({ session, params, query }) => {
    const id = resourceIdSchema.safeParse(param(params, 'id'))
    if (!id.success) throw new AppError('not-found')
    return json(await listDataflowRuns(await contextFor(session), id.data, query))
  },
)
