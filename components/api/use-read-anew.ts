'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { isOlderThanOwnChange } from './own-changes'

/**
 * Has a page read anew that one comes back to after changing something: Next.js keeps pages for the browser's Back as
 * they were first read.
 *
 * @param data  what the server gave the page, which is another object once it was read anew
 * @returns whether that has happened
 */
export function useReadAnew(data: object): boolean {
  const [first] = useState(data)
  const [isOutdated] = useState(() => isOlderThanOwnChange(data))
  const router = useRouter()
  useEffect(() => {
    if (isOutdated) router.refresh()
  }, [isOutdated, router])
  return isOutdated && data !== first
}
