import { resourceIdSchema } from '@/lib/activation/draft'
import { activationDraftSchema } from '@/lib/destinations/draft-schema'
import { handle, json } from '@/lib/http/handle'
import { parseInput } from '@/lib/http/read-json'
import { listActivations } from '@/lib/operations/list-activations'
import { startActivation } from '@/lib/operations/start-activation'
import { contextFor } from '@/lib/platform'

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

/** A caller that names its request may repeat it: the second time it gets the activation of the first. */
function idempotencyKey(request: Request): string | undefined {
  const key = request.headers.get('idempotency-key')
  return key === null ? undefined : parseInput(key.toLowerCase(), resourceIdSchema)
}
