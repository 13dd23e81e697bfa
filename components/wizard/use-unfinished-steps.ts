'use client'

import { useFormContext } from 'react-hook-form'
import { activationDraftSchema } from '@/lib/destinations/draft-schema'
import { toFieldProblems } from '@/lib/field-problems'
import { type DraftForm, toDraft } from './draft-form'
import { stepOfField, type WizardStep, wizardSteps } from './wizard-steps'

/** The steps that the draft's own rules would still complain about. */
export function useUnfinishedSteps(): ReadonlySet<WizardStep> {
  const form = useFormContext<DraftForm>().watch()
  if (form.destination === '') return new Set(wizardSteps)
  const parsed = activationDraftSchema.safeParse(toDraft(form))
  return new Set(parsed.success ? [] : toFieldProblems(parsed.error).map(({ path }) => stepOfField(path)))
}
