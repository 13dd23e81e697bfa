'use client'

import { SelectField } from '@/components/ui/select-field'

type ChoiceFilterProps<T extends string> = {
  label: string
  name: string
  value: T | undefined
  choices: readonly { value: T; label: string }[]
  onChange: (value: T | undefined) => void
}

const any = { value: 'any', label: 'Any' } as const

/** One of a few, or any of them. */
export function ChoiceFilter<T extends string>(props: ChoiceFilterProps<T>) {
  const { label, name, value, choices, onChange } = props
  return (
    <SelectField<T | typeof any.value>
      label={label}
      name={name}
      value={value ?? any.value}
      onChange={(chosen) => onChange(chosen === any.value ? undefined : chosen)}
      options={[any, ...choices]}
    />
  )
}
