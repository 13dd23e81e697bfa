import { handle, json } from '@/lib/http/handle'
import { resourceId } from '@/lib/http/resource-id'
import { cancelBulkChange } from '@/lib/operations/change-bulk-course'
import { contextFor } from '@/lib/platform/session-context'

export const POST = handle({ access: 'session' }, async ({ session, params }) =>
  json(await cancelBulkChange(await contextFor(session), resourceId(params))),
)
