'use client'

import { useEffect, useState } from 'react'
import { type ActivationEvent, type ActivationSnapshot, applyEvent } from '@/lib/activation/progress'

/**
 * Follows an activation: starts from what the server rendered, then replays the journal's events from the beginning.
 * The browser reconnects by itself and asks for what it has not seen; the stream is closed when all is done.
 */
export function useActivation(initial: ActivationSnapshot): {
  snapshot: ActivationSnapshot
  isConnected: boolean
} {
  const [snapshot, setSnapshot] = useState(initial)
  const [isConnected, setConnected] = useState(true)
  const isOver = initial.status !== 'running'

  useEffect(() => {
    if (isOver) return
    const source = new EventSource(`/api/activations/${initial.id}/events`)
    source.addEventListener('open', () => setConnected(true))
    source.addEventListener('error', () => setConnected(false))
    source.addEventListener('message', ({ data }: MessageEvent<string>) => {
      // Guaranteed by our own server, which writes these events with the same type.
      const event = JSON.parse(data) as ActivationEvent
      setSnapshot((current) => applyEvent(initial.id, current, event) ?? current)
      if (event.type === 'verified' || event.type === 'failed') source.close()
    })
    return () => source.close()
  }, [initial.id, isOver])

  return { snapshot, isConnected }
}
