'use client'

import { MenuSection, MenuTrigger } from 'react-aria-components/Menu'
import { IconButton } from '@/components/ui/icon-button'
import { InfoIcon, ScreenIcon, SignOutIcon, UserIcon } from '@/components/ui/icons'
import { Menu, MenuHeader, MenuItem } from '@/components/ui/menu'
import { Private } from '@/components/ui/private'
import { useGoTo } from '@/components/ui/use-go-to'
import { ThemeItems } from './theme-items'
import { usePresenter } from './use-presenter'

type AccountMenuProps = {
  /** Who is signed in, in words: "Demo session", "Client 3f2a…". */
  identity: string
  onSignOut: () => void
  signOutLabel?: string
}

/** Also carries the theme, so that a narrow bar can do without a menu of its own for it. */
export function AccountMenu({ identity, onSignOut, signOutLabel = 'Sign out' }: AccountMenuProps) {
  const goTo = useGoTo()
  const [isPresenting, setPresenting] = usePresenter()
  return (
    <MenuTrigger>
      <IconButton label="Account and theme" className="size-9">
        <UserIcon className="size-5" />
      </IconButton>
      <Menu label="Account and theme">
        <ThemeItems />
        <MenuSection aria-label="Presenting" className="mt-1.5 border-t border-line pt-1">
          <MenuItem
            id="presenter"
            icon={<ScreenIcon className="size-4.5" />}
            onAction={() => setPresenting(!isPresenting)}
          >
            {isPresenting ? 'Leave presenter mode' : 'Presenter mode'}
          </MenuItem>
        </MenuSection>
        <MenuSection aria-label="Account" className="mt-1.5 border-t border-line pt-1">
          <MenuHeader>
            <Private>{identity}</Private>
          </MenuHeader>
          <MenuItem id="help" icon={<InfoIcon className="size-4.5" />} onAction={() => void goTo('/help')}>
            Help and glossary
          </MenuItem>
          <MenuItem id="sign-out" icon={<SignOutIcon className="size-4.5" />} onAction={onSignOut}>
            {signOutLabel}
          </MenuItem>
        </MenuSection>
      </Menu>
    </MenuTrigger>
  )
}
