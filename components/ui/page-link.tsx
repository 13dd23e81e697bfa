'use client'

import NextLink from 'next/link'
import { type ComponentProps, useState } from 'react'

type PageLinkProps = Omit<ComponentProps<typeof NextLink>, 'prefetch' | 'href'> & { href: string }

/**
 * A link to a page of ours. The page is fetched ahead when somebody is about to press it, not as soon as it is in sight:
 * each is made for its session, and a dozen of them would keep the server from what is being looked at.
 */
export function PageLink({ onPointerEnter, onFocus, onNavigate, ...props }: PageLinkProps) {
  const [isNear, setIsNear] = useState(false)
  return (
    <NextLink
      {...props}
      prefetch={isNear ? null : false}
      onPointerEnter={(event) => {
        setIsNear(true)
        onPointerEnter?.(event)
      }}
      onNavigate={(event) => {
        onNavigate?.(event)
        // Without a network the browser would put a page of its own in the place of ours, and of what is on it.
        if (!navigator.onLine) event.preventDefault()
      }}
      onFocus={(event) => {
        setIsNear(true)
        onFocus?.(event)
      }}
    />
  )
}
