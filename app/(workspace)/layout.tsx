import { type ReactNode, Suspense } from 'react'
import { QueryProvider } from '@/components/api/query-provider'
import { PublicFrame } from '@/components/shell/public-frame'
import { WorkspaceShell } from '@/components/shell/workspace-shell'
import { pageSession } from '@/lib/session/page-session'
import { actorOf } from '@/lib/session/session'
import { JournalNotice } from './journal-notice'

export default async function WorkspaceLayout({ children }: { children: ReactNode }) {
  const session = await pageSession()
  // Each page sends its visitor to the front door itself: only it knows where to come back to. Help needs no session, and
  // an address that leads nowhere has no page.
  if (!session) return <PublicFrame>{children}</PublicFrame>
  const { mode, orgId, sandbox, expiresAt } = session
  const chapter = session.mode === 'demo' ? session.chapter : undefined
  return (
    <QueryProvider>
      <WorkspaceShell session={{ mode, orgId, sandbox, identity: actorOf(session), expiresAt, chapter }}>
        <Suspense fallback={null}>
          <JournalNotice />
        </Suspense>
        {children}
      </WorkspaceShell>
    </QueryProvider>
  )
}
