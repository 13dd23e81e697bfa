'use client'

import { useEffect, useState } from 'react'
import { requestJson } from '@/components/api/request-json'
import { type ActivationEvent, type ActivationSnapshot, applyEvent } from '@/lib/activation/progress'

const reopenAfterMs = 3_000

/**
 * Follows an activation: starts from what the server rendered, then replays the journal's events from the beginning.
 * The browser repairs a lost connection by itself, but gives up on an answer that is an error; then the server is asked
 * where things stand, which also says why, and the stream is opened again.
 */
export function useActivation(initial: ActivationSnapshot) {
  const [snapshot, setSnapshot] = useState(initial)
  const [isConnected, setConnected] = useState(true)
  const [problem, setProblem] = useState<unknown>()
  const isOver = snapshot.status !== 'running'
  const { id } = initial

  useEffect(() => {
    if (isOver) return
    let hasLeft = false
    let timer: ReturnType<typeof setTimeout> | undefined
    let source = open()

    function open(): EventSource {
      const stream = new EventSource(`/api/activations/${id}/events`)
      stream.addEventListener('open', () => {
        setConnected(true)
        setProblem(undefined)
      })
      stream.addEventListener('message', ({ data }: MessageEvent<string>) => {
        // Guaranteed by our own server, which writes these events with the same type.
        const event = JSON.parse(data) as ActivationEvent
        setSnapshot((current) => applyEvent(id, current, event) ?? current)
      })
      stream.addEventListener('error', () => {
        setConnected(false)
        if (stream.readyState === EventSource.CLOSED)
          timer = setTimeout(() => void lookAgain(), reopenAfterMs)
      })
      return stream
    }

    async function lookAgain(): Promise<void> {
      try {
        setSnapshot(await requestJson<ActivationSnapshot>(`/api/activations/${id}`))
        setProblem(undefined)
      } catch (error) {
        setProblem(error)
      }
      // The person may have left while the server was asked; nobody would close a stream opened now.
      if (!hasLeft) source = open()
    }

    return () => {
      hasLeft = true
      clearTimeout(timer)
      source.close()
    }
  }, [id, isOver])

  return { snapshot, isConnected, problem }
}
