'use client'

import { useEffect, useSyncExternalStore } from 'react'
import { WarningIcon } from '@/components/ui/icons'
import {
  firstReach,
  isServerDoubtful,
  lookForServer,
  onServerReach,
  serverReach,
} from '@/components/ui/server-reach'

/** Says that the server cannot be reached for as long as it cannot, wherever the page is scrolled to; the page stays. */
export function OfflineBanner() {
  const { isAway, hasNetwork, heldPresses } = useSyncExternalStore(onServerReach, serverReach, firstReach)

  useEffect(() => {
    const look = () => {
      if (isServerDoubtful()) void lookForServer()
    }
    look()
    window.addEventListener('online', look)
    window.addEventListener('offline', look)
    return () => {
      window.removeEventListener('online', look)
      window.removeEventListener('offline', look)
    }
  }, [])

  return (
    <div role="status" className="contents">
      {isAway && (
        <p
          // Written anew with each press that leads nowhere, so that it is read out again.
          key={heldPresses}
          className="sticky top-0 z-40 flex items-center justify-center gap-2 bg-warn-soft px-4 py-1.5 text-center text-sm text-ink forced-colors:border-b forced-colors:border-[CanvasText] print:hidden"
        >
          <WarningIcon className="size-4 text-warn" />
          {hasNetwork ? 'The server does not answer.' : 'You are offline.'} This page stays as it is, and what
          you type is kept; other pages open once {hasNetwork ? 'it answers again' : 'the network is back'}.
        </p>
      )}
    </div>
  )
}
