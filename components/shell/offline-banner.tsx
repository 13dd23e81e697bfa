'use client'

import { useSyncExternalStore } from 'react'
import { WarningIcon } from '@/components/ui/icons'

/** Says that there is no network, as long as there is none; what is on the page stays. */
export function OfflineBanner() {
  const isOnline = useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  )
  return (
    <div role="status" className="contents">
      {!isOnline && (
        <p className="flex items-center justify-center gap-2 bg-warn-soft px-4 py-1.5 text-center text-sm text-ink">
          <WarningIcon className="size-4 text-warn" />
          You are offline. This page stays as it is, and what you type is kept; other pages open once the
          network is back.
        </p>
      )}
    </div>
  )
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener('online', onChange)
  window.addEventListener('offline', onChange)
  return () => {
    window.removeEventListener('online', onChange)
    window.removeEventListener('offline', onChange)
  }
}
