'use client'

import { useSyncExternalStore } from 'react'

const standardPx = 16

function subscribe(onChange: () => void): () => void {
  window.addEventListener('resize', onChange)
  return () => window.removeEventListener('resize', onChange)
}

function readScale(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / standardPx || 1
}

/** How much larger than standard the person has set the text; zooming and resizing both come by here. */
export function useRootScale(): number {
  return useSyncExternalStore(subscribe, readScale, () => 1)
}
