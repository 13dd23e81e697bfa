import { activationDraftSchema } from '@/lib/destinations/draft-schema'
import { handle, json } from '@/lib/http/handle'
import { idempotencyKey } from '@/lib/http/idempotency-key'
import { listActivations } from '@/lib/operations/list-activations'
import { startActivation } from '@/lib/operations/start-activation'
import { contextFor } from '@/lib/platform/session-context'

export const GET = handle({ access: 'session' }, async ({ session }) => {
  return json({ items: await listActivations(await contextFor(session)) })
})

export const POST = handle(
  { access: 'session', body: activationDraftSchema },
  async ({ request, session, body }) => {
    const { id } = await startActivation(await contextFor(session), body, idempotencyKey(request))
    return json({ id }, { status: 201, headers: { Location: `/api/activations/${id}` } })
  },
)
