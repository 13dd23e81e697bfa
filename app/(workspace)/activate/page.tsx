import { redirect } from 'next/navigation'
import { isWizardStep, stepHref } from '@/components/wizard/wizard-steps'
import { readDraft } from '@/lib/operations/read-draft'
import { contextFor } from '@/lib/platform/session-context'
import { requirePageSession } from '@/lib/session/page-session'

interface ActivatePageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** Leads to the first step, or to where a draft was left. */
export default async function ActivatePage({ searchParams }: ActivatePageProps) {
  const { draft: draftId } = await searchParams
  if (typeof draftId !== 'string') redirect(stepHref('destination'))
  const session = await requirePageSession(`/activate?draft=${encodeURIComponent(draftId)}`)
  // Why a draft cannot be read is told by the wizard, which reads it again.
  const draft = await readDraft(await contextFor(session), draftId).catch(() => undefined)
  const step = draft?.content.step ?? ''
  redirect(stepHref(isWizardStep(step) ? step : 'destination', { draftId }))
}
