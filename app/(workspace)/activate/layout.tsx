import type { ReactNode } from 'react'
import { PreflightProvider } from '@/components/preflight/preflight-context'
import { WizardProvider } from '@/components/wizard/wizard-context'
import { preflightTrialsFor } from '@/lib/platform/climbers'
import { pageSession } from '@/lib/session/page-session'
import { draftScopeOf } from '@/lib/session/session'

export default async function ActivateLayout({ children }: { children: ReactNode }) {
  const session = await pageSession()
  if (!session) return children
  return (
    <WizardProvider scope={draftScopeOf(session)} sandbox={session.sandbox} isDemo={session.mode === 'demo'}>
      <PreflightProvider trials={await preflightTrialsFor(session)}>{children}</PreflightProvider>
    </WizardProvider>
  )
}
