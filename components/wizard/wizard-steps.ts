import { wizardSteps } from '@/lib/destinations/draft-content'

export { wizardSteps }

export type WizardStep = (typeof wizardSteps)[number]

/** Which fields of the draft a step asks for; a path covers what is below it. */
export const stepFields = {
  destination: ['destination'],
  account: ['account'],
  target: ['target', 'name', 'description'],
  audiences: ['audiences'],
  attributes: ['attributes'],
  review: ['source'],
} as const satisfies Record<WizardStep, readonly string[]>

export function isWizardStep(step: string): step is WizardStep {
  return wizardSteps.some((one) => one === step)
}

/** The step that asks for a field, so that a problem can lead there. */
export function stepOfField(path: string): WizardStep {
  const covers = (step: WizardStep) =>
    stepFields[step].some((field) => path === field || path.startsWith(`${field}.`))
  return wizardSteps.find(covers) ?? 'review'
}

export function nextStep(step: WizardStep): WizardStep {
  return wizardSteps[wizardSteps.indexOf(step) + 1] ?? 'review'
}

export function previousStep(step: WizardStep): WizardStep | undefined {
  return wizardSteps[wizardSteps.indexOf(step) - 1]
}

interface StepHrefOptions {
  readonly isFromReview?: boolean | undefined
  /** The draft the step is a part of; without one, it is the one the tab has open. */
  readonly draftId?: string | undefined
}

export function stepHref(step: WizardStep, { isFromReview, draftId }: StepHrefOptions = {}): string {
  const query = new URLSearchParams()
  if (isFromReview) query.set('from', 'review')
  if (draftId) query.set('draft', draftId)
  return query.size > 0 ? `/activate/${step}?${query}` : `/activate/${step}`
}
