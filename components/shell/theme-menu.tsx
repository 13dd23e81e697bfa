'use client'

import { MenuTrigger } from 'react-aria-components/Menu'
import { IconButton } from '@/components/ui/icon-button'
import { MoonIcon, ScreenIcon, SunIcon } from '@/components/ui/icons'
import { Menu } from '@/components/ui/menu'
import { ThemeItems } from './theme-items'
import { type Theme, useTheme } from './use-theme'

const icons: Record<Theme, typeof SunIcon> = { system: ScreenIcon, light: SunIcon, dark: MoonIcon }

export function ThemeMenu() {
  const [theme] = useTheme()
  const Icon = icons[theme]

  return (
    <MenuTrigger>
      <IconButton label="Theme" className="size-9">
        <Icon className="size-5" />
      </IconButton>
      <Menu label="Theme">
        <ThemeItems />
      </Menu>
    </MenuTrigger>
  )
}
