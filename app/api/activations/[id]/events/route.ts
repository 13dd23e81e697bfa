import { eventStream } from '@/lib/http/event-stream'
import { handle, param } from '@/lib/http/handle'
import { followActivation } from '@/lib/operations/follow-activation'
import { readActivation } from '@/lib/operations/read-activation'
import { contextFor } from '@/lib/platform'

export const GET = handle({ access: 'session' }, async ({ request, session, params }) => {
  const context = await contextFor(session)
  const id = param(params, 'id')
  // Asked before the stream begins: afterwards an unknown id could no longer be answered with 404.
  await readActivation(context, id)
  const after = Number(request.headers.get('last-event-id') ?? 0) || 0
  return eventStream(followActivation(context, id, { after, signal: request.signal }))
})
