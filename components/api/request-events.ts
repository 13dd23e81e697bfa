import { EventSourceParserStream } from 'eventsource-parser/stream'
import { lostConnection, send, toProblem } from './request-json'

interface EventsOptions {
  readonly body: unknown
  readonly signal: AbortSignal
}

/**
 * Asks our own server for something that it tells bit by bit, as server-sent events. Aborting closes the connection,
 * which is how the server learns of it. The events' type is the caller's word for it.
 *
 * @throws Problem  when the request is refused, or the connection is lost on the way
 */
export async function* requestEvents<Event>(
  url: string,
  { body, signal }: EventsOptions,
): AsyncGenerator<Event, void> {
  const response = await send(url, { method: 'POST', body, accept: 'text/event-stream', signal })
  if (!response.ok || !response.body) throw await toProblem(url, response, { isPressed: true })
  const reader = response.body
    .pipeThrough(new TextDecoderStream())
    .pipeThrough(new EventSourceParserStream())
    .getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read().catch((error: unknown) => {
        throw signal.aborted ? error : lostConnection(error)
      })
      if (done) return
      yield JSON.parse(value.data) as Event
    }
  } finally {
    reader.cancel().catch(() => undefined)
  }
}
