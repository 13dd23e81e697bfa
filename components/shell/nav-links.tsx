'use client'

import { usePathname } from 'next/navigation'
import { classNames } from '@/components/ui/class-names'
import { PageLink } from '@/components/ui/page-link'

export type NavItem = { href: string; label: string }

export function NavLinks({ items }: { items: readonly NavItem[] }) {
  const pathname = usePathname()
  const isCrowded = items.length > 2

  return (
    <nav
      aria-label="Main"
      className={classNames(
        'min-w-0',
        isCrowded && 'max-md:order-last max-md:-mx-2 max-md:w-full max-md:pb-2',
      )}
    >
      <ul className="flex gap-0.5 overflow-x-auto p-1 sm:gap-1">
        {items.map(({ href, label }) => {
          const isHere = pathname === href || pathname.startsWith(`${href}/`)
          return (
            <li key={href}>
              <PageLink
                href={href}
                aria-current={isHere ? (pathname === href ? 'page' : 'true') : undefined}
                className={classNames(
                  'block rounded-md px-1.5 py-1.5 transition-colors max-sm:text-sm sm:px-3',
                  isHere
                    ? 'bg-sunken font-[560] shadow-[inset_0_0_0_1px_var(--color-line)] text-ink forced-colors:underline'
                    : 'text-ink-2 hover:bg-sunken hover:text-ink',
                )}
              >
                {label}
              </PageLink>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
