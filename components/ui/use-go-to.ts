'use client'

import { useOpenPage } from './page-opener'
import { isServerAway } from './server-reach'

/** Goes to a page of ours after a press. While the server is away the page stays, and the banner on top says why. */
export function useGoTo(): (href: string) => Promise<void> {
  const openPage = useOpenPage()
  return async (href) => {
    if (!(await isServerAway())) openPage(href)
  }
}
