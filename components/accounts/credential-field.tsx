'use client'

import { ComboField } from '@/components/ui/combo-field'
import { TextField } from '@/components/ui/text-field'
import type { Field } from '@/lib/destinations/destination'

type CredentialFieldProps = {
  field: Field
  value: string
  onChange: (value: string) => void
  error: string | undefined
  isDisabled: boolean
}

export function credentialFieldId(name: string): string {
  return `field-credentials-${name}`
}

/** One input of the credentials that a destination asks for. */
export function CredentialField({ field, error, ...props }: CredentialFieldProps) {
  const { name, label, kind, hint, choices = [], isAdvanced } = field
  const shared = {
    ...props,
    id: credentialFieldId(name),
    name: `credentials.${name}`,
    label,
    hint,
    ...(error ? { error } : {}),
    ...(isAdvanced ? { isOptional: true } : {}),
  }
  if (kind === 'choice') return <ComboField {...shared} options={choices} allowsCustomValue />
  return (
    <TextField
      {...shared}
      type={kind === 'secret' ? 'password' : 'text'}
      monospace
      isPrivate
      spellCheck={false}
      // Browsers offer to remember passwords; this one must stay out of their stores.
      autoComplete={kind === 'secret' ? 'new-password' : 'off'}
    />
  )
}
