import { isWizardStep, stepHref } from '@/components/wizard/wizard-steps'
import type { DraftSummary } from '@/lib/contract/drafts'

/** Where a draft was left. */
export function draftHref({ id, step }: Pick<DraftSummary, 'id' | 'step'>): string {
  return stepHref(isWizardStep(step) ? step : 'destination', { draftId: id })
}
