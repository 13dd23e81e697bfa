import 'server-only'

interface NumberedEvent {
  readonly sequence: number
  readonly event: unknown
}

/**
 * Server-sent events (HTML standard, 9.2): the sequence number is the event's id, so that a reader can go on from it.
 * `undefined` becomes a comment that only keeps the connection alive.
 */
export function eventStream(events: AsyncGenerator<NumberedEvent | undefined, void>): Response {
  const encoder = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next: IteratorResult<NumberedEvent | undefined, void> = await events.next()
      if (next.done) return controller.close()
      const { value } = next
      const text = value
        ? `id: ${value.sequence}\ndata: ${JSON.stringify(value.event)}\n\n`
        : ': still here\n\n'
      controller.enqueue(encoder.encode(text))
    },
    async cancel() {
      await events.return(undefined)
    },
  })
  return new Response(body, {
    headers: {
      'Content-Type': 'text/event-stream',
      'Cache-Control': 'no-store, no-transform',
      // Tells nginx and its like not to hold events back.
      'X-Accel-Buffering': 'no',
    },
  })
}
