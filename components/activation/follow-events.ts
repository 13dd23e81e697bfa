import type { ActivationEvent } from '@/lib/activation/activation-event'

interface EventFollower {
  readonly onOpen: () => void
  readonly onEvent: (sequence: number, event: ActivationEvent) => void
  /** The stream ended. Unless it was refused, the browser opens it again by itself, behind the last event. */
  readonly onEnd: (wasRefused: boolean) => void
}

/**
 * Opens the stream of what the journal holds of an activation, from its first event.
 *
 * @returns closes it
 */
export function followEvents(id: string, { onOpen, onEvent, onEnd }: EventFollower): () => void {
  const source = new EventSource(`/api/activations/${id}/events`)
  source.addEventListener('open', onOpen)
  source.addEventListener('message', ({ data, lastEventId }: MessageEvent<string>) => {
    // Guaranteed by our own server, which writes these events with the same type.
    onEvent(Number(lastEventId), JSON.parse(data) as ActivationEvent)
  })
  source.addEventListener('error', () => onEnd(source.readyState === EventSource.CLOSED))
  return () => source.close()
}
