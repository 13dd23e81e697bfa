'use client'

import type { ReactNode } from 'react'
import { ProblemNotice } from '@/components/api/problem-notice'
import { AccountMenu } from './account-menu'
import { DemoBanner } from './demo-banner'
import { SandboxMenu } from './sandbox-menu'
import { ThemeMenu } from './theme-menu'
import { TopBar } from './top-bar'
import { useFocusOnNavigation } from './use-focus-on-navigation'
import { useSandboxes } from './use-sandboxes'
import { useSessionActions } from './use-session-actions'

export interface ShellSession {
  mode: 'demo' | 'credentials' | 'token'
  orgId: string
  sandbox: string
  identity: string
}

const navigation = [
  { href: '/activate', label: 'Activate' },
  { href: '/dataflows', label: 'Dataflows' },
  { href: '/accounts', label: 'Accounts' },
  { href: '/activity', label: 'Activity' },
]

/** What stands around every page that needs a session. */
export function WorkspaceShell({ session, children }: { session: ShellSession; children: ReactNode }) {
  const { startOver, signOut, switchSandbox, error, isBusy } = useSessionActions()
  const sandboxes = useSandboxes(session.sandbox)
  const isDemo = session.mode === 'demo'
  useFocusOnNavigation()

  return (
    <>
      {isDemo && <DemoBanner onStartOver={startOver} isPending={isBusy} />}
      <TopBar items={navigation} homeHref="/activate">
        <SandboxMenu
          orgName={isDemo ? 'Luma Retail' : session.orgId}
          sandbox={session.sandbox}
          sandboxes={sandboxes}
          onSwitch={switchSandbox}
          isSwitching={isBusy}
        />
        <span className="max-sm:hidden">
          <ThemeMenu />
        </span>
        <AccountMenu
          identity={session.identity}
          onSignOut={signOut}
          signOutLabel={isDemo ? 'Leave the demo' : 'Sign out'}
        />
      </TopBar>
      {error !== null && (
        <div className="page-gutter pt-4">
          <ProblemNotice error={error} />
        </div>
      )}
      <main id="main" className="page-gutter py-6 pb-16">
        {children}
      </main>
    </>
  )
}
