'use client'

import type { ReactNode } from 'react'
import { RadioGroup } from 'react-aria-components/RadioGroup'
import { classNames } from './class-names'
import { FieldHint } from './field-hint'
import { FieldLabel } from './field-label'
import { FieldMessage } from './field-message'
import { RadioCard } from './radio-card'

export type RadioCardOption<T extends string> = {
  value: T
  title: string
  description?: ReactNode
  icon?: ReactNode
  badge?: ReactNode
  isDisabled?: boolean
  disabledReason?: string
}

type RadioCardsProps<T extends string> = {
  label: ReactNode
  name: string
  value: T | ''
  onChange: (value: T) => void
  options: readonly RadioCardOption<T>[]
  id?: string
  hint?: ReactNode
  error?: string
  columns?: 1 | 2
  isLabelHidden?: boolean
}

export function RadioCards<T extends string>(props: RadioCardsProps<T>) {
  const { label, name, id = `field-${name}`, value, onChange, options, hint, error, columns = 1 } = props

  return (
    <RadioGroup
      id={id}
      name={name}
      value={value || null}
      onChange={(next) => {
        const chosen = options.find((option) => option.value === next)
        if (chosen) onChange(chosen.value)
      }}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      className="@container grid gap-2"
    >
      <div className={props.isLabelHidden ? 'sr-only' : undefined}>
        <FieldLabel>{label}</FieldLabel>
      </div>
      {hint && <FieldHint>{hint}</FieldHint>}
      <FieldMessage error={error} />
      <div className={classNames('grid gap-3', columns === 2 && '@xl:grid-cols-2')}>
        {options.map((option) => (
          <RadioCard key={option.value} {...option} />
        ))}
      </div>
    </RadioGroup>
  )
}
