'use client'

import { Menu as AriaMenu, type MenuProps, Popover } from 'react-aria-components/Menu'
import { popoverStyles } from './popover-styles'

/** The floating part of a menu; goes into a MenuTrigger after its button. */
export function Menu<T extends object>(props: MenuProps<T> & { label: string }) {
  const { label, ...menuProps } = props
  return (
    <Popover placement="bottom end" offset={6} className={`${popoverStyles} min-w-48`}>
      <AriaMenu
        {...menuProps}
        aria-label={label}
        className="max-h-[min(24rem,70vh)] overflow-auto p-1.5 outline-none"
      />
    </Popover>
  )
}

export { MenuHeader } from './menu-header'
export { MenuItem } from './menu-item'
