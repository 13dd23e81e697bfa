import { handle, json } from '@/lib/http/handle'
import { resourceId } from '@/lib/http/resource-id'
import { recreateDataflow, recreationSchema } from '@/lib/operations/recreate-dataflow'
import { contextFor } from '@/lib/platform/session-context'

export const POST = handle({ access: 'session', body: recreationSchema }, async ({ session, params, body }) =>
  json(await recreateDataflow(await contextFor(session), resourceId(params), body), { status: 201 }),
)
