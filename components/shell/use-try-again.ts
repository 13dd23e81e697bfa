'use client'

import { useEffect, useRef, useTransition } from 'react'
import { isServerAway } from '@/components/ui/server-reach'

/**
 * For a button that draws a failed page once more. While the server is away nothing is tried: the browser would put a
 * page of its own in the place of this one.
 *
 * @param draw  asks for the page again; what it changes is drawn as a transition
 */
export function useTryAgain(draw: () => void): { tryAgain: () => void; isTrying: boolean } {
  const [isTrying, startTrying] = useTransition()
  const wasPressed = useRef(false)

  // The button goes with the failure, and the focus would go with the button.
  useEffect(
    () => () => {
      if (wasPressed.current && document.activeElement === document.body)
        document.getElementById('page-title')?.focus({ preventScroll: true })
    },
    [],
  )

  async function tryAgain() {
    if (await isServerAway()) return
    wasPressed.current = true
    startTrying(draw)
  }

  return { tryAgain: () => void tryAgain(), isTrying }
}
