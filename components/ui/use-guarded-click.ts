'use client'

import { type MouseEvent, type MouseEventHandler, useRef } from 'react'
import { isServerAway, isServerDoubtful } from './server-reach'

type LinkClick = MouseEvent<HTMLAnchorElement>

/**
 * For a link to a page of ours: while the server is away, pressing it leaves the page as it is.
 *
 * @param onClick  what else a press does, once the link is free to lead on
 */
export function useGuardedClick(
  onClick?: MouseEventHandler<HTMLAnchorElement>,
): MouseEventHandler<HTMLAnchorElement> {
  const isReachable = useRef(false)

  async function pressAgain(link: HTMLAnchorElement) {
    if (await isServerAway()) return
    isReachable.current = true
    link.click()
    isReachable.current = false
  }

  return (event) => {
    if (isReachable.current || opensElsewhere(event) || !isServerDoubtful()) return onClick?.(event)
    event.preventDefault()
    void pressAgain(event.currentTarget)
  }
}

/** Another tab or window takes nothing away from this one. */
function opensElsewhere({ currentTarget, metaKey, ctrlKey, shiftKey }: LinkClick): boolean {
  return currentTarget.target === '_blank' || metaKey || ctrlKey || shiftKey
}
