import type { ReactNode } from 'react'
import { QueryProvider } from '@/components/api/query-provider'
import { WorkspaceShell } from '@/components/shell/workspace-shell'
import { requirePageSession } from '@/lib/session/page-session'
import { actorOf } from '@/lib/session/session'

export default async function WorkspaceLayout({ children }: { children: ReactNode }) {
  const session = await requirePageSession('/activate')
  const { mode, orgId, sandbox } = session
  return (
    <QueryProvider>
      <WorkspaceShell session={{ mode, orgId, sandbox, identity: actorOf(session) }}>
        {children}
      </WorkspaceShell>
    </QueryProvider>
  )
}
