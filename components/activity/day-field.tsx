'use client'

import { Input, TextField } from 'react-aria-components/TextField'
import { FieldLabel } from '@/components/ui/field-label'
import { FieldMessage } from '@/components/ui/field-message'
import { controlStyles, inputStyles } from '@/components/ui/field-styles'

type DayFieldProps = {
  label: string
  name: string
  /** `2026-01-31`, or empty. */
  value: string
  onChange: (value: string) => void
  error?: string | undefined
}

/** A day, with the calendar of the browser. */
export function DayField({ label, name, value, onChange, error }: DayFieldProps) {
  return (
    <TextField
      id={`field-${name}`}
      name={name}
      type="date"
      value={value}
      onChange={onChange}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      className="grid content-start gap-1.5"
    >
      <FieldLabel>{label}</FieldLabel>
      <div className={controlStyles({ isInvalid: Boolean(error) })}>
        <Input className={inputStyles} max="9999-12-31" />
      </div>
      <FieldMessage error={error} />
    </TextField>
  )
}
