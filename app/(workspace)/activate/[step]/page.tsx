import { notFound } from 'next/navigation'
import type { ComponentType } from 'react'
import { AccountStep } from '@/components/wizard/account-step'
import { AttributesStep } from '@/components/wizard/attributes-step'
import { AudiencesStep } from '@/components/wizard/audiences-step'
import { DestinationStep } from '@/components/wizard/destination-step'
import { ReviewStep } from '@/components/wizard/review-step'
import { TargetStep } from '@/components/wizard/target-step'
import { isWizardStep, stepHref, type WizardStep } from '@/components/wizard/wizard-steps'
import { requirePageSession } from '@/lib/session/page-session'
import { Unfinished } from '../../unfinished'

const steps: Record<WizardStep, ComponentType> = {
  destination: DestinationStep,
  account: AccountStep,
  target: TargetStep,
  audiences: AudiencesStep,
  attributes: AttributesStep,
  review: ReviewStep,
}

interface ActivateStepPageProps {
  params: Promise<{ step: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function ActivateStepPage({ params, searchParams }: ActivateStepPageProps) {
  const { step } = await params
  if (!isWizardStep(step)) notFound()
  const { draft, from } = await searchParams
  // Whoever was sent the address of a draft still comes to it after signing in.
  const draftId = typeof draft === 'string' ? draft : undefined
  const session = await requirePageSession(stepHref(step, { draftId, isFromReview: from === 'review' }))
  const Step = steps[step]
  if (step !== 'destination') return <Step />
  // The wizard's first step is what a person sees after signing in.
  return (
    <div className="grid gap-5">
      <Unfinished session={session} />
      <Step />
    </div>
  )
}
