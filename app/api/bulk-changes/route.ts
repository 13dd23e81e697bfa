import { handle, json } from '@/lib/http/handle'
import { idempotencyKey } from '@/lib/http/idempotency-key'
import { listBulkChanges } from '@/lib/operations/read-bulk-change'
import { bulkChangeSchema, startBulkChange } from '@/lib/operations/start-bulk-change'
import { contextFor } from '@/lib/platform/session-context'

export const GET = handle({ access: 'session' }, async ({ session }) =>
  json(await listBulkChanges(await contextFor(session))),
)

export const POST = handle(
  { access: 'session', body: bulkChangeSchema },
  async ({ request, session, body }) => {
    const change = await startBulkChange(await contextFor(session), body, idempotencyKey(request))
    return json(change, { status: 201, headers: { Location: `/api/bulk-changes/${change.id}` } })
  },
)
