'use client'

import type { ClipboardEvent } from 'react'
import { type FieldPath, useController, useFormContext } from 'react-hook-form'
import { ComboField } from '@/components/ui/combo-field'
import { TextField } from '@/components/ui/text-field'
import type { Field } from '@/lib/destinations/destination'
import type { DraftForm } from './draft-form'
import { fieldId } from './field-id'
import { useAgainHint } from './use-again-hint'

interface DestinationFieldProps {
  field: Field
  parent: 'account.credentials' | 'target'
  /** Gets what is pasted; true when it was recognised and filled in, so that the paste itself is dropped. */
  onPasteText: (text: string) => boolean
}

/** One input that a destination asks for, wired to its place in the draft. */
export function DestinationField({ field, parent, onPasteText }: DestinationFieldProps) {
  const path: FieldPath<DraftForm> = `${parent}.${field.name}`
  const { control } = useFormContext<DraftForm>()
  const { field: input, fieldState } = useController({ control, name: path, defaultValue: '' })
  const shared = {
    id: fieldId(path),
    label: field.label,
    name: path,
    value: typeof input.value === 'string' ? input.value : '',
    onChange: input.onChange,
    onBlur: input.onBlur,
    hint: useAgainHint(field, input.value) ?? field.hint,
    error: fieldState.error?.message,
    isOptional: field.isAdvanced,
  }
  if (field.kind === 'choice')
    return <ComboField {...shared} options={field.choices ?? []} allowsCustomValue />
  return (
    <TextField
      {...shared}
      type={field.kind === 'secret' ? 'password' : 'text'}
      monospace
      spellCheck={false}
      // Browsers offer to remember passwords; this one must stay out of their stores.
      autoComplete={field.kind === 'secret' ? 'new-password' : 'off'}
      onPaste={(event: ClipboardEvent) => {
        if (onPasteText(event.clipboardData.getData('text'))) event.preventDefault()
      }}
    />
  )
}
