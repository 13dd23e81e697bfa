'use client'

import type { ClipboardEvent } from 'react'
import { type FieldPath, useController, useFormContext } from 'react-hook-form'
import { useFinding } from '@/components/preflight/preflight-context'
import { ComboField } from '@/components/ui/combo-field'
import { SuggestField } from '@/components/ui/suggest-field'
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
  /** Names that exist, for a field that names something; undefined for any other. */
  suggestions?: readonly string[] | undefined
  hint?: string | undefined
}

/** One input that a destination asks for, wired to its place in the draft. */
export function DestinationField({ field, parent, onPasteText, suggestions, hint }: DestinationFieldProps) {
  const path: FieldPath<DraftForm> = `${parent}.${field.name}`
  const { control } = useFormContext<DraftForm>()
  const { field: input, fieldState } = useController({ control, name: path, defaultValue: '' })
  const finding = useFinding(path)
  const shared = {
    id: fieldId(path),
    label: field.label,
    name: path,
    value: typeof input.value === 'string' ? input.value : '',
    onChange: input.onChange,
    onBlur: input.onBlur,
    hint: useAgainHint(field, input.value) ?? hint ?? field.hint,
    error: fieldState.error?.message ?? finding,
    isOptional: field.isAdvanced,
  }
  if (field.kind === 'choice')
    return <ComboField {...shared} options={field.choices ?? []} allowsCustomValue />
  const onPaste = (event: ClipboardEvent) => {
    if (onPasteText(event.clipboardData.getData('text'))) event.preventDefault()
  }
  if (suggestions) return <SuggestField {...shared} suggestions={suggestions} onPaste={onPaste} monospace />
  return (
    <TextField
      {...shared}
      isPrivate={parent === 'account.credentials'}
      type={field.kind === 'secret' ? 'password' : 'text'}
      monospace
      spellCheck={false}
      // Browsers offer to remember passwords; this one must stay out of their stores.
      autoComplete={field.kind === 'secret' ? 'new-password' : 'off'}
      onPaste={onPaste}
    />
  )
}
