'use client'

import NextLink from 'next/link'
import { type ComponentProps, useRef, useState } from 'react'
import { isServerAway } from './is-server-away'

type PageLinkProps = Omit<ComponentProps<typeof NextLink>, 'prefetch' | 'href'> & { href: string }

/**
 * A link to a page of ours. The page is fetched ahead when somebody is about to press it, not as soon as it is in sight:
 * each is made for its session, and a dozen of them would keep the server from what is being looked at.
 */
export function PageLink({ onPointerEnter, onFocus, onClick, ...props }: PageLinkProps) {
  const [isNear, setIsNear] = useState(false)
  const isReachable = useRef(false)
  async function pressAgain(link: HTMLAnchorElement) {
    if (await isServerAway()) return
    isReachable.current = true
    link.click()
    isReachable.current = false
  }

  return (
    <NextLink
      {...props}
      prefetch={isNear ? null : false}
      onPointerEnter={(event) => {
        setIsNear(true)
        onPointerEnter?.(event)
      }}
      onClick={(event) => {
        if (navigator.onLine || isReachable.current) return onClick?.(event)
        // Without a network the browser would put a page of its own in the place of ours, and of what is on it.
        event.preventDefault()
        void pressAgain(event.currentTarget)
      }}
      onFocus={(event) => {
        setIsNear(true)
        onFocus?.(event)
      }}
    />
  )
}
