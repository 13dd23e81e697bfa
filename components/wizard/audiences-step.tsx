'use client'

import { useController, useFormContext } from 'react-hook-form'
import { AudiencePicker } from '@/components/audiences/audience-picker'
import type { DraftForm } from './draft-form'
import { fieldId } from './field-id'
import { WizardFrame } from './wizard-frame'

export function AudiencesStep() {
  const { control } = useFormContext<DraftForm>()
  const { field } = useController({ control, name: 'audiences' })
  return (
    <WizardFrame step="audiences">
      <AudiencePicker id={fieldId('audiences')} value={field.value} onChange={field.onChange} />
    </WizardFrame>
  )
}
