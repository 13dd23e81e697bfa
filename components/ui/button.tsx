'use client'

import type { ReactNode, RefAttributes } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button'
import { ProgressBar } from 'react-aria-components/ProgressBar'
import { type ButtonSize, type ButtonVariant, buttonStyles } from './button-styles'
import { classNames } from './class-names'
import { Spinner } from './spinner'

export type ButtonProps = Omit<AriaButtonProps, 'children' | 'className'> &
  RefAttributes<HTMLButtonElement> & {
    children: ReactNode
    className?: string
    variant?: ButtonVariant
    size?: ButtonSize
    pendingLabel?: string
  }

export function Button({
  variant = 'secondary',
  size = 'medium',
  pendingLabel = 'Working',
  className,
  children,
  isPending = false,
  ...props
}: ButtonProps) {
  return (
    <AriaButton {...props} isPending={isPending} className={buttonStyles(variant, size, className)}>
      {/* The words stay in place, unseen, so that the width and the accessible name do not change. */}
      <span className={classNames('inline-flex items-center gap-2', isPending && 'opacity-0')}>
        {children}
      </span>
      {isPending && (
        <ProgressBar
          aria-label={pendingLabel}
          isIndeterminate
          className="absolute inset-0 grid place-items-center"
        >
          <Spinner className="size-4.5" />
        </ProgressBar>
      )}
    </AriaButton>
  )
}
