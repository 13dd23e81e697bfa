import type { ReactNode } from 'react'
import { WizardProvider } from '@/components/wizard/wizard-context'
import { pageSession } from '@/lib/session/page-session'
import { draftScopeOf } from '@/lib/session/session'

export default async function ActivateLayout({ children }: { children: ReactNode }) {
  const session = await pageSession()
  if (!session) return children
  return (
    <WizardProvider scope={draftScopeOf(session)} sandbox={session.sandbox} isDemo={session.mode === 'demo'}>
      {children}
    </WizardProvider>
  )
}
