'use client'

import NextLink from 'next/link'
import type { ReactNode } from 'react'
import { LinkOpening } from './opening-sign'
import { useGuardedClick } from './use-guarded-click'

type RowLinkProps = { href: string; className?: string; children: ReactNode }

/** A link inside a row that can be pressed itself. The arrow keys lead to it; Tab passes it by, as there are many. */
export function RowLink({ href, className, children }: RowLinkProps) {
  const guardedClick = useGuardedClick()
  return (
    <NextLink href={href} prefetch={false} tabIndex={-1} className={className} onClick={guardedClick}>
      {children}
      <LinkOpening />
    </NextLink>
  )
}
