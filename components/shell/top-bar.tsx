import type { ReactNode } from 'react'
import { PageLink } from '@/components/ui/page-link'
import { BrandMark } from './brand-mark'
import { type NavItem, NavLinks } from './nav-links'

type TopBarProps = {
  items: readonly NavItem[]
  homeHref?: string
  /** The right-hand side: sandbox, theme and account menus. */
  children?: ReactNode
}

export function TopBar({ items, homeHref = '/', children }: TopBarProps) {
  return (
    <header className="border-b border-line bg-surface print:hidden">
      <div className="page-gutter flex min-h-14 flex-wrap items-center gap-x-1 sm:gap-x-5">
        <PageLink
          href={homeHref}
          className="flex min-h-11 items-center gap-2.5 rounded-md text-lg font-[650] tracking-[-0.015em]"
        >
          <BrandMark />
          <span className="max-sm:sr-only">Sluice</span>
        </PageLink>
        {items.length > 0 && <NavLinks items={items} />}
        <div className="ml-auto flex min-w-0 items-center gap-1.5 sm:gap-2">{children}</div>
      </div>
    </header>
  )
}
