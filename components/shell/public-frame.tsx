import type { ReactNode } from 'react'
import { ThemeMenu } from './theme-menu'
import { TopBar } from './top-bar'

/** Stands around a page that is read without a session. */
export function PublicFrame({ children }: { children: ReactNode }) {
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
