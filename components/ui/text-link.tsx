import type { ComponentProps } from 'react'
import { classNames } from './class-names'
import { ExternalIcon } from './icons'
import { PageLink } from './page-link'

type TextLinkProps = ComponentProps<typeof PageLink> & {
  /** For what is looked up beside the page: what was typed on it stays. */
  isNewTab?: boolean
}

export function TextLink({ href, isNewTab = false, className, children, ...props }: TextLinkProps) {
  const styles = classNames(
    'rounded-sm font-medium text-accent underline decoration-accent/40 underline-offset-3',
    'hover:text-accent-hover hover:decoration-current',
    className,
  )
  if (!isNewTab && !/^https?:/.test(href)) {
    return (
      <PageLink {...props} href={href} className={styles}>
        {children}
      </PageLink>
    )
  }
  return (
    <PageLink {...props} href={href} className={styles} target="_blank" rel="noreferrer">
      {children}
      <ExternalIcon className="ml-1 inline size-3.5 align-[-0.1em]" />
      <span className="sr-only"> (opens in a new tab)</span>
    </PageLink>
  )
}
