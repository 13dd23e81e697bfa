import { statusWords } from '@/components/activation/status-words'
import { plural } from '@/components/ui/plural'
import type { StatusTone } from '@/components/ui/status-tag'
import { stepWords } from '@/components/wizard/step-titles'
import { isWizardStep, wizardSteps } from '@/components/wizard/wizard-steps'
import type { DraftSummary } from '@/lib/contract/drafts'
import { destinationOf, isDestinationId } from '@/lib/destinations/registry'

/** What a draft without a name is called. */
export function draftName({ name }: Pick<DraftSummary, 'name'>): string {
  return name.trim() || 'Draft without a name'
}

export function destinationName(id: string): string {
  return isDestinationId(id) ? destinationOf(id).name : 'No destination yet'
}

/** How far it is. */
export function progressWords({ step, destination }: DraftSummary): string {
  if (!isWizardStep(step)) return 'Begun'
  const { label } = stepWords(step, isDestinationId(destination) ? destinationOf(destination) : undefined)
  return `${label}, step ${wizardSteps.indexOf(step) + 1} of ${wizardSteps.length}`
}

export function selectionWords({ audienceCount, attributeCount }: DraftSummary): string {
  return `${plural(audienceCount, 'audience')}, ${plural(attributeCount, 'attribute')}`
}

/** What became of it when it was sent; undefined for a draft that was not. */
export function sentWords({ activation }: DraftSummary): { tone: StatusTone; text: string } | undefined {
  return activation && statusWords[activation.status]
}
