import type { ReactNode } from 'react'
import { WizardProvider } from '@/components/wizard/wizard-context'
import { requirePageSession } from '@/lib/session/page-session'

export default async function ActivateLayout({ children }: { children: ReactNode }) {
  const { orgId, sandbox } = await requirePageSession('/activate')
  return <WizardProvider scope={`${orgId}/${sandbox}`}>{children}</WizardProvider>
}
