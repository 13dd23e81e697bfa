'use client'

import { useEffect } from 'react'

/** Calls back when the person returns to this tab or window. */
export function useSeenAgain(onSeen: () => Promise<void>): void {
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible') void onSeen()
    }
    document.addEventListener('visibilitychange', look)
    window.addEventListener('focus', look)
    return () => {
      document.removeEventListener('visibilitychange', look)
      window.removeEventListener('focus', look)
    }
  }, [onSeen])
}
