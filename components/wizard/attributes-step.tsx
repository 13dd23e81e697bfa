'use client'

import { useController, useFormContext } from 'react-hook-form'
import { AttributePicker } from '@/components/attributes/attribute-picker'
import type { DraftForm } from './draft-form'
import { fieldId } from './field-id'
import { WizardFrame } from './wizard-frame'

export function AttributesStep() {
  const { control } = useFormContext<DraftForm>()
  const { field } = useController({ control, name: 'attributes' })
  return (
    <WizardFrame step="attributes">
      <AttributePicker id={fieldId('attributes')} value={field.value} onChange={field.onChange} />
    </WizardFrame>
  )
}
