'use client'

import type { ReactNode, RefAttributes } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button'
import { classNames } from './class-names'

type IconButtonProps = Omit<AriaButtonProps, 'children' | 'className' | 'aria-label'> &
  RefAttributes<HTMLButtonElement> & {
    label: string
    children: ReactNode
    className?: string
  }

/** A square button that shows only an icon; the label is its accessible name and its tooltip. */
export function IconButton({ label, children, className, ...props }: IconButtonProps) {
  return (
    <AriaButton
      {...props}
      aria-label={label}
      className={classNames(
        'inline-grid size-8 shrink-0 cursor-pointer place-items-center rounded-sm text-ink-2 transition-colors',
        'hover:bg-sunken hover:text-ink pressed:bg-sunken disabled:cursor-not-allowed disabled:text-ink-3',
        className,
      )}
    >
      {children}
    </AriaButton>
  )
}
