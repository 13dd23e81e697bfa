import { handle, json } from '@/lib/http/handle'
import { resourceId } from '@/lib/http/resource-id'
import { bulkResumeSchema, resumeBulkChange } from '@/lib/operations/change-bulk-course'
import { contextFor } from '@/lib/platform/session-context'

export const POST = handle({ access: 'session', body: bulkResumeSchema }, async ({ session, params, body }) =>
  json(await resumeBulkChange(await contextFor(session), resourceId(params), body)),
)
