'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { isOlderThanOwnChange } from '@/components/api/own-changes'
import { isSignedIn } from '@/components/session/is-signed-in'

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
    const readAnew = async () => {
      if (await isSignedIn({ isPressed: false })) router.refresh()
      else setOutdated(false)
    }
    void readAnew()
  }, [isOutdated, router])
  if (!isOutdated) return 'as-it-came'
  return data === first ? 'reading' : 'read-anew'
}
