import Link from 'next/link'
import type { ComponentProps } from 'react'
import { classNames } from './class-names'
import { ExternalIcon } from './icons'

type TextLinkProps = Omit<ComponentProps<typeof Link>, 'href'> & { href: string }

export function TextLink({ href, className, children, ...props }: TextLinkProps) {
  const styles = classNames(
    'rounded-sm font-medium text-accent underline decoration-accent/40 underline-offset-3',
    'hover:text-accent-hover hover:decoration-current',
    className,
  )
  if (!/^https?:/.test(href)) {
    return (
      <Link {...props} href={href} className={styles}>
        {children}
      </Link>
    )
  }
  return (
    <Link {...props} href={href} className={styles} target="_blank" rel="noreferrer" prefetch={false}>
      {children}
      <ExternalIcon className="ml-1 inline size-3.5 align-[-0.1em]" />
      <span className="sr-only"> (opens in a new tab)</span>
    </Link>
  )
}
