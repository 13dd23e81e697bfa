'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { isOlderThanOwnChange } from '@/components/api/own-changes'
import { isSignedIn } from '@/components/session/is-signed-in'

/** A server that has not answered by then is not waited for. */
const patienceMs = 5_000

/** `reading`: what the page shows is of before this tab changed something, and is about to be replaced. */
export type Reading = 'as-it-came' | 'reading' | 'read-anew'

/**
 * Has a page read anew that one comes back to after changing something: Next.js keeps pages for the browser's Back as
 * they were first read. Without a server, or a session, the page stays as it is.
 *
 * @param data  what the server gave the page, which is another object once it was read anew
 */
export function useReadAnew(data: object): Reading {
  const [first] = useState(data)
  const [isOutdated, setOutdated] = useState(() => isOlderThanOwnChange(data))
  const router = useRouter()
  useEffect(() => {
    if (!isOutdated) return
    let isHere = true
    const readAnew = async () => {
      const may = await Promise.race([isSignedIn({ isPressed: false }), after(patienceMs)])
      if (!isHere) return
      if (may) router.refresh()
      else setOutdated(false)
    }
    void readAnew()
    return () => {
      isHere = false
    }
  }, [isOutdated, router])
  if (!isOutdated) return 'as-it-came'
  return data === first ? 'reading' : 'read-anew'
}

function after(durationMs: number): Promise<false> {
  return new Promise((resolve) => setTimeout(resolve, durationMs, false))
}
