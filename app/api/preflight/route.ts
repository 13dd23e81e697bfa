import type { PreflightEvent } from '@/lib/contract/preflight'
import { preflightRequestSchema } from '@/lib/destinations/preflight/request-schema'
import { eventStream } from '@/lib/http/event-stream'
import { handle, json } from '@/lib/http/handle'
import { climbPreflight, preflightReport } from '@/lib/operations/climb-preflight'
import { contextFor } from '@/lib/platform/session-context'

export const POST = handle(
  { access: 'session', body: preflightRequestSchema },
  async ({ request, requestId, session, body }) => {
    const context = await contextFor(session)
    const events = await climbPreflight(context, body, { traceId: requestId, signal: request.signal })
    if (wantsEvents(request)) return eventStream(numbered(events))
    return json(await preflightReport(events))
  },
)

function wantsEvents(request: Request): boolean {
  return /(^|,)\s*text\/event-stream\s*(;|,|$)/i.test(request.headers.get('accept') ?? '')
}

async function* numbered(events: AsyncIterable<PreflightEvent>) {
  let sequence = 0
  for await (const event of events) {
    sequence += 1
    yield { sequence, event }
  }
}
