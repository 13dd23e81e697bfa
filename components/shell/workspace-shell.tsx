'use client'

import type { ReactNode } from 'react'
import { ProblemNotice } from '@/components/api/problem-notice'
import { ChapterPanel } from '@/components/demo/chapter-panel'
import { PaletteButton } from '@/components/palette/palette-button'
import type { PageSession } from '@/components/session/page-session'
import { SessionProvider } from '@/components/session/session-context'
import { SessionDialogs } from '@/components/session/session-dialogs'
import { findChapter } from '@/lib/demo/chapters'
import { AccountMenu } from './account-menu'
import { DemoBanner } from './demo-banner'
import { SandboxMenu } from './sandbox-menu'
import { SwitchSandboxDialog } from './switch-sandbox-dialog'
import { ThemeMenu } from './theme-menu'
import { TopBar } from './top-bar'
import { useSandboxSwitch } from './use-sandbox-switch'
import { useSandboxes } from './use-sandboxes'
import { useSessionActions } from './use-session-actions'

const navigation = [
  { href: '/activate', label: 'Activate' },
  { href: '/drafts', label: 'Drafts' },
  { href: '/dataflows', label: 'Dataflows' },
  { href: '/accounts', label: 'Accounts' },
  { href: '/activity', label: 'Activity' },
]

/** What stands around every page that needs a session. */
export function WorkspaceShell({ session, children }: { session: PageSession; children: ReactNode }) {
  const { startOver, signOut, switchSandbox, error, isBusy } = useSessionActions()
  const sandboxes = useSandboxes(session.sandbox)
  const isDemo = session.mode === 'demo'
  const chapter = findChapter(session.chapter)
  const sandboxSwitch = useSandboxSwitch(switchSandbox)

  return (
    <SessionProvider value={session}>
      <SessionDialogs session={session} />
      <SwitchSandboxDialog current={session.sandbox} {...sandboxSwitch.dialog} isPending={isBusy} />
      {isDemo && <DemoBanner onStartOver={startOver} isPending={isBusy} />}
      <TopBar items={navigation} homeHref="/activate">
        <SandboxMenu
          orgName={isDemo ? 'Luma Retail' : session.orgId}
          sandbox={session.sandbox}
          sandboxes={sandboxes}
          onSwitch={sandboxSwitch.ask}
          isSwitching={isBusy}
        />
        <PaletteButton />
        <span className="max-sm:hidden">
          <ThemeMenu />
        </span>
        <AccountMenu
          identity={session.identity}
          onSignOut={signOut}
          signOutLabel={isDemo ? 'Leave the demo' : 'Sign out'}
        />
      </TopBar>
      {chapter && <ChapterPanel chapter={chapter} />}
      {error !== null && (
        <div className="page-gutter pt-4">
          <ProblemNotice error={error} />
        </div>
      )}
      <main id="main" className="page-gutter py-6 pb-16">
        {children}
      </main>
    </SessionProvider>
  )
}
