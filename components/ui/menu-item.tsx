'use client'

import type { ReactNode } from 'react'
import { MenuItem as AriaMenuItem, type MenuItemProps } from 'react-aria-components/Menu'
import { classNames } from './class-names'
import { CheckIcon } from './icons'

type Props = Omit<MenuItemProps, 'children' | 'className'> & {
  children: ReactNode
  icon?: ReactNode
  isDanger?: boolean
}

export function MenuItem({ children, icon, isDanger = false, ...props }: Props) {
  return (
    <AriaMenuItem
      textValue={typeof children === 'string' ? children : undefined}
      {...props}
      className={classNames(
        'group flex min-h-9 cursor-pointer items-center gap-2.5 rounded-sm px-2.5 py-1.5 outline-none focus:bg-accent-soft',
        'disabled:cursor-not-allowed disabled:text-ink-3 forced-colors:focus:outline-2 forced-colors:focus:-outline-offset-2 forced-colors:focus:outline-[Highlight]',
        isDanger ? 'text-bad' : 'text-ink',
      )}
    >
      {({ isSelected, selectionMode }) => (
        <>
          {icon && <span className="text-ink-2">{icon}</span>}
          <span className="min-w-0 flex-1 truncate">{children}</span>
          {selectionMode !== 'none' && (
            <CheckIcon className={classNames('size-4 text-accent', !isSelected && 'invisible')} />
          )}
        </>
      )}
    </AriaMenuItem>
  )
}
