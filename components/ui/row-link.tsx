'use client'

import NextLink from 'next/link'
import type { ReactNode } from 'react'
import { Link } from 'react-aria-components/Link'

type RowLinkProps = { href: string; className?: string; children: ReactNode }

/** A link inside a row that can be pressed itself: pressing it is no press of the row. */
export function RowLink({ href, className, children }: RowLinkProps) {
  return (
    <Link
      href={href}
      className={className}
      // The types speak of any link; with an href it is an anchor, which Next's link draws, too.
      render={(props) =>
        'href' in props ? <NextLink {...props} href={href} prefetch={false} /> : <span {...props} />
      }
    >
      {children}
    </Link>
  )
}
