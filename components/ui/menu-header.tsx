'use client'

import type { ReactNode } from 'react'
import { Header } from 'react-aria-components/Menu'

export function MenuHeader({ children }: { children: ReactNode }) {
  return <Header className="px-2.5 pt-2 pb-1 text-xs font-medium text-ink-3">{children}</Header>
}
