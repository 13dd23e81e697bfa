import { handle, json } from '@/lib/http/handle'
import { resourceId } from '@/lib/http/resource-id'
import { switchDataflow } from '@/lib/operations/switch-dataflow'
import { contextFor } from '@/lib/platform/session-context'

export const POST = handle({ access: 'session' }, async ({ session, params }) =>
  json(await switchDataflow(await contextFor(session), resourceId(params), 'enable')),
)
