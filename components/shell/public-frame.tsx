import type { ReactNode } from 'react'
import { ThemeMenu } from './theme-menu'
import { TopBar } from './top-bar'

/** Stands around a page that can be read without a session; with one, the workspace does. */
export function PublicFrame({ hasSession, children }: { hasSession: boolean; children: ReactNode }) {
  if (hasSession) return children
  return (
    <>
      <TopBar items={[]}>
        <ThemeMenu />
      </TopBar>
      <main id="main" className="page-gutter py-6 pb-16">
        {children}
      </main>
    </>
  )
}
