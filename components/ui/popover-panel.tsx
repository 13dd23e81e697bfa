'use client'

import type { ReactNode } from 'react'
import { Dialog, Popover, type PopoverProps } from 'react-aria-components/Popover'
import { popoverStyles } from './popover-styles'

type PopoverPanelProps = Pick<PopoverProps, 'triggerRef' | 'isOpen' | 'onOpenChange'> & {
  label: string
  children: ReactNode
  className?: string
  placement?: 'bottom start' | 'bottom end'
}

/** What a button opens beside itself; goes into a DialogTrigger after it, or is told which button and when. */
export function PopoverPanel({
  label,
  children,
  className = 'w-80',
  placement = 'bottom end',
  ...opening
}: PopoverPanelProps) {
  return (
    <Popover
      {...opening}
      placement={placement}
      offset={6}
      className={`${popoverStyles} max-w-[calc(100vw-2rem)] ${className}`}
    >
      <Dialog aria-label={label} className="max-h-[min(34rem,75vh)] overflow-y-auto p-4 outline-none">
        {children}
      </Dialog>
    </Popover>
  )
}

export { DialogTrigger } from 'react-aria-components/Dialog'
