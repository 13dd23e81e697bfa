'use client'

import { useFormContext } from 'react-hook-form'
import type { DraftView } from '@/lib/contract/drafts'
import { type DraftForm, withSecretsOf } from './draft-form'
import { useWizard } from './wizard-context'

/** Puts another version of the draft on the page. Secrets that were typed here stay: no version has them. */
export function useAdopt(): (draft: DraftView) => void {
  const { keeper } = useWizard()
  const form = useFormContext<DraftForm>()
  return (draft) => {
    keeper.adopt(draft)
    form.reset(withSecretsOf(draft.content.form, form.getValues()))
  }
}
