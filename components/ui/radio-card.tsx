'use client'

import type { ReactNode } from 'react'
import { RadioButton, RadioField, Text } from 'react-aria-components/RadioGroup'

type RadioCardProps = {
  value: string
  title: string
  description?: ReactNode
  icon?: ReactNode
  badge?: ReactNode
  isDisabled?: boolean
  disabledReason?: string
}

const card =
  'group flex min-h-full cursor-pointer gap-4 rounded-lg border border-line-strong bg-surface p-4 transition-colors duration-come ' +
  'hover:border-accent selected:border-accent selected:bg-accent-soft/40 selected:shadow-[inset_0_0_0_1px_var(--color-accent)] ' +
  'group-invalid:border-bad disabled:cursor-not-allowed disabled:border-line disabled:bg-sunken ' +
  'forced-colors:selected:outline-2 forced-colors:selected:outline-[Highlight]'

const dot =
  'mt-0.5 grid size-5 shrink-0 place-items-center rounded-full border-drawn border-line-strong bg-surface ' +
  'group-selected:border-accent group-disabled:border-line group-disabled:bg-sunken ' +
  'after:size-2.5 after:scale-0 after:rounded-full after:bg-accent after:transition-transform group-selected:after:scale-100 ' +
  'forced-colors:after:bg-[Highlight]'

export function RadioCard({
  value,
  title,
  description,
  icon,
  badge,
  isDisabled,
  disabledReason,
}: RadioCardProps) {
  const note = isDisabled && disabledReason ? disabledReason : description

  return (
    <RadioField value={value} isDisabled={isDisabled} className="min-w-0">
      <RadioButton className={card}>
        {icon && (
          <span className="grid size-10 shrink-0 place-items-center rounded-md bg-sunken text-ink-2 group-selected:bg-accent-soft group-selected:text-accent">
            {icon}
          </span>
        )}
        <span className="grid min-w-0 flex-1 content-start gap-0.5">
          <span className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
            <span className="font-semibold group-disabled:text-ink-2">{title}</span>
            {badge}
          </span>
          {note && (
            <Text slot="description" className="text-sm text-ink-2">
              {note}
            </Text>
          )}
        </span>
        <span className={dot} />
      </RadioButton>
    </RadioField>
  )
}
