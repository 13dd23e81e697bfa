'use client'

import type { ReactNode } from 'react'
import { Button, Select, SelectValue } from 'react-aria-components/Select'
import { classNames } from './class-names'
import { FieldHint } from './field-hint'
import { FieldLabel } from './field-label'
import { FieldMessage } from './field-message'
import { ChevronDownIcon } from './icons'
import { type Option, OptionList } from './option-list'

type SelectFieldProps<T extends string> = {
  label: ReactNode
  name: string
  value: T | ''
  onChange: (value: T) => void
  options: readonly Option<T>[]
  id?: string
  hint?: ReactNode
  error?: string
  placeholder?: string
  isOptional?: boolean
  isRequired?: boolean
  isDisabled?: boolean
  isLabelHidden?: boolean
}

export function SelectField<T extends string>(props: SelectFieldProps<T>) {
  const { label, name, id = `field-${name}`, value, onChange, options, hint, error } = props

  return (
    <Select
      name={name}
      value={value || null}
      onChange={(key) => {
        const chosen = options.find((option) => option.value === key)
        if (chosen) onChange(chosen.value)
      }}
      placeholder={props.placeholder ?? 'Choose one'}
      isInvalid={Boolean(error)}
      isRequired={props.isRequired}
      isDisabled={props.isDisabled}
      validationBehavior="aria"
      className="grid gap-1.5"
    >
      <div className={props.isLabelHidden ? 'sr-only' : undefined}>
        <FieldLabel isOptional={props.isOptional}>{label}</FieldLabel>
      </div>
      {hint && <FieldHint>{hint}</FieldHint>}
      <Button
        id={id}
        className={classNames(
          'flex min-h-10 w-full cursor-pointer items-center justify-between gap-3 rounded-md border bg-surface px-3 py-2 text-left text-base',
          'disabled:cursor-not-allowed disabled:bg-sunken disabled:text-ink-3 hover:bg-sunken',
          error ? 'border-bad' : 'border-line-strong',
        )}
      >
        <SelectValue className="truncate placeholder-shown:text-ink-3">
          {({ selectedText, defaultChildren, isPlaceholder }) =>
            isPlaceholder ? defaultChildren : selectedText
          }
        </SelectValue>
        <ChevronDownIcon className="size-4 text-ink-2" />
      </Button>
      <FieldMessage error={error} />
      <OptionList options={options} />
    </Select>
  )
}
