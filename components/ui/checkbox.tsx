'use client'

import type { ReactNode } from 'react'
import { CheckboxButton, CheckboxField, type CheckboxFieldProps, Text } from 'react-aria-components/Checkbox'
import { classNames } from './class-names'
import { FieldMessage } from './field-message'
import { CheckIcon, MinusIcon } from './icons'

type CheckboxProps = Omit<CheckboxFieldProps, 'children' | 'className'> & {
  children?: ReactNode
  hint?: ReactNode
  error?: string
  className?: string
}

export function Checkbox({ children, hint, error, className, ...props }: CheckboxProps) {
  return (
    <CheckboxField
      validationBehavior="aria"
      isInvalid={Boolean(error)}
      {...props}
      className={classNames('grid gap-1', className)}
    >
      <CheckboxButton className="group flex min-h-6 min-w-6 cursor-pointer items-start gap-2.5 rounded-sm disabled:cursor-not-allowed disabled:text-ink-3">
        {({ isSelected, isIndeterminate }) => (
          <>
            <span className={boxStyles(isSelected || isIndeterminate)}>
              {isIndeterminate ? (
                <MinusIcon className="size-3.5 stroke-3" />
              ) : (
                isSelected && <CheckIcon className="size-3.5 stroke-3" />
              )}
            </span>
            {children && <span>{children}</span>}
          </>
        )}
      </CheckboxButton>
      {hint && (
        <Text slot="description" className="pl-7.5 text-sm text-ink-2">
          {hint}
        </Text>
      )}
      <FieldMessage error={error} />
    </CheckboxField>
  )
}

function boxStyles(isFilled: boolean): string {
  return classNames(
    'mt-0.5 grid size-4.5 shrink-0 place-items-center rounded-xs border-drawn transition-colors duration-press',
    'group-disabled:border-line group-disabled:bg-sunken group-disabled:text-ink-3 group-invalid:border-bad',
    'forced-colors:border-[ButtonBorder] forced-colors:text-[Highlight]',
    isFilled
      ? 'border-accent bg-accent text-accent-ink'
      : 'border-line-strong bg-surface group-hover:border-accent',
  )
}
