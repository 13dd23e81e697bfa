'use client'

import { useEffect, useState } from 'react'
import { WarningIcon } from '@/components/ui/icons'
import { isServerAway } from '@/components/ui/is-server-away'

/** Says that the server cannot be reached, as long as there is no network; what is on the page stays. */
export function OfflineBanner() {
  const [isAway, setAway] = useState(false)

  useEffect(() => {
    const look = () => void isServerAway().then(setAway)
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
        <p className="flex items-center justify-center gap-2 bg-warn-soft px-4 py-1.5 text-center text-sm text-ink">
          <WarningIcon className="size-4 text-warn" />
          You are offline. This page stays as it is, and what you type is kept; other pages open once the
          network is back.
        </p>
      )}
    </div>
  )
}
