import { handle, json } from '@/lib/http/handle'
import { resourceId } from '@/lib/http/resource-id'
import { dismissBulkChange } from '@/lib/operations/change-bulk-course'
import { readBulkChange } from '@/lib/operations/read-bulk-change'
import { contextFor } from '@/lib/platform/session-context'

export const GET = handle({ access: 'session' }, async ({ session, params }) =>
  json(await readBulkChange(await contextFor(session), resourceId(params))),
)

/** Puts the report away. */
export const DELETE = handle({ access: 'session' }, async ({ session, params }) => {
  await dismissBulkChange(await contextFor(session), resourceId(params))
  return new Response(null, { status: 204 })
})
