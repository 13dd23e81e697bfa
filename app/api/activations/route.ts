import { activationDraftSchema } from '@/lib/destinations/draft-schema'
import { handle, json } from '@/lib/http/handle'
import { startActivation } from '@/lib/operations/start-activation'
import { contextFor } from '@/lib/platform'

const listedMax = 100

export const GET = handle({ access: 'session' }, async ({ session }) => {
  const { journal, scope } = await contextFor(session)
  return json({ items: await journal.listActivations(scope, listedMax) })
})

export const POST = handle({ access: 'session', body: activationDraftSchema }, async ({ session, body }) => {
  const { id } = await startActivation(await contextFor(session), body)
  return json({ id }, { status: 201, headers: { Location: `/api/activations/${id}` } })
})
