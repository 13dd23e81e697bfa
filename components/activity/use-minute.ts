'use client'

import { useSyncExternalStore } from 'react'

const minuteMs = 60_000

/**
 * The present, to the minute: what depends on it is shown anew when a minute has passed. 0 on the server, whose clock is
 * not the reader's.
 */
export function useMinute(): number {
  return useSyncExternalStore(subscribe, readMinute, () => 0)
}

function subscribe(onChange: () => void): () => void {
  const timer = setInterval(onChange, minuteMs / 4)
  return () => clearInterval(timer)
}

function readMinute(): number {
  return Math.floor(Date.now() / minuteMs) * minuteMs
}
