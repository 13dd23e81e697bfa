'use client'

import NextLink from 'next/link'
import { type ComponentProps, useState } from 'react'
import { LinkOpening } from './opening-sign'
import { useGuardedClick } from './use-guarded-click'

type PageLinkProps = Omit<ComponentProps<typeof NextLink>, 'prefetch' | 'href'> & { href: string }

/**
 * A link to a page of ours. The page is fetched ahead when somebody is about to press it, not as soon as it is in sight:
 * each is made for its session, and a dozen of them would keep the server from what is being looked at.
 */
export function PageLink({ onPointerEnter, onFocus, onClick, children, ...props }: PageLinkProps) {
  const [isNear, setIsNear] = useState(false)
  const guardedClick = useGuardedClick(onClick)

  return (
    <NextLink
      {...props}
      prefetch={isNear ? null : false}
      onPointerEnter={(event) => {
        setIsNear(true)
        onPointerEnter?.(event)
      }}
      onClick={guardedClick}
      onFocus={(event) => {
        setIsNear(true)
        onFocus?.(event)
      }}
    >
      {children}
      <LinkOpening />
    </NextLink>
  )
}
