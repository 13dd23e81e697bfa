'use client'

import { MenuSection, MenuTrigger } from 'react-aria-components/Menu'
import { IconButton } from '@/components/ui/icon-button'
import { SignOutIcon, UserIcon } from '@/components/ui/icons'
import { Menu, MenuHeader, MenuItem } from '@/components/ui/menu'
import { ThemeItems } from './theme-items'

type AccountMenuProps = {
  /** Who is signed in, in words: "Demo session", "Client 3f2a…". */
  identity: string
  onSignOut: () => void
  signOutLabel?: string
}

/** Also carries the theme, so that a narrow bar can do without a menu of its own for it. */
export function AccountMenu({ identity, onSignOut, signOutLabel = 'Sign out' }: AccountMenuProps) {
  return (
    <MenuTrigger>
      <IconButton label="Account and theme" className="size-9">
        <UserIcon className="size-5" />
      </IconButton>
      <Menu label="Account and theme">
        <ThemeItems />
        <MenuSection aria-label="Account" className="mt-1.5 border-t border-line pt-1">
          <MenuHeader>{identity}</MenuHeader>
          <MenuItem id="sign-out" icon={<SignOutIcon className="size-4.5" />} onAction={onSignOut}>
            {signOutLabel}
          </MenuItem>
        </MenuSection>
      </Menu>
    </MenuTrigger>
  )
}
