import { eventStream } from '@/lib/http/event-stream'
import { handle, param } from '@/lib/http/handle'
import { followActivation } from '@/lib/operations/follow-activation'
import { readActivation } from '@/lib/operations/read-activation'
import { contextFor } from '@/lib/platform/session-context'

export const GET = handle({ access: 'session' }, async ({ request, session, params }) => {
  const context = await contextFor(session)
  const id = param(params, 'id')
  // Asked before the stream begins: afterwards an unknown id could no longer be answered with 404.
  await readActivation(context, id)
  // Answered without a stream, which nobody would read or close.
  if (request.method === 'HEAD')
    return new Response(null, { headers: { 'Content-Type': 'text/event-stream' } })
  const lastEventId = request.headers.get('last-event-id') ?? ''
  const after = /^\d{1,9}$/.test(lastEventId) ? Number(lastEventId) : 0
  return eventStream(followActivation(context, id, { after, signal: request.signal }))
})
