'use client'

import { useEffect, useState } from 'react'

const waitMs = 2_000

/** False at first, true once the page has nothing more urgent to do: for what nobody needs in its first second. */
export function useLater(): boolean {
  const [isLater, setIsLater] = useState(false)
  useEffect(() => {
    const begin = () => setIsLater(true)
    // Safari has no idle callback.
    if (typeof requestIdleCallback !== 'function') {
      const timer = setTimeout(begin, waitMs)
      return () => clearTimeout(timer)
    }
    const asked = requestIdleCallback(begin, { timeout: waitMs })
    return () => cancelIdleCallback(asked)
  }, [])
  return isLater
}
