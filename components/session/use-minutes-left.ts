'use client'

import { useSyncExternalStore } from 'react'

const minuteMs = 60_000
const lookEveryMs = 5_000

/** Whole minutes until a moment, begun ones counted; 0 when it has passed. Undefined on the server. */
export function useMinutesLeft(at: number): number | undefined {
  return useSyncExternalStore(
    subscribe,
    () => Math.max(0, Math.ceil((at - Date.now()) / minuteMs)),
    () => undefined,
  )
}

function subscribe(onChange: () => void): () => void {
  const timer = setInterval(onChange, lookEveryMs)
  return () => clearInterval(timer)
}
