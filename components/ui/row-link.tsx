import NextLink from 'next/link'
import type { ReactNode } from 'react'

type RowLinkProps = { href: string; className?: string; children: ReactNode }

/** A link inside a row that can be pressed itself. The arrow keys lead to it; Tab passes it by, as there are many. */
export function RowLink({ href, className, children }: RowLinkProps) {
  return (
    <NextLink href={href} prefetch={false} tabIndex={-1} className={className}>
      {children}
    </NextLink>
  )
}
