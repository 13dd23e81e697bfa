'use client'

import { MenuSection } from 'react-aria-components/Menu'
import { MoonIcon, ScreenIcon, SunIcon } from '@/components/ui/icons'
import { MenuHeader, MenuItem } from '@/components/ui/menu'
import { type Theme, useTheme } from './use-theme'

const choices: readonly { theme: Theme; label: string; Icon: typeof SunIcon }[] = [
  { theme: 'system', label: 'Same as the system', Icon: ScreenIcon },
  { theme: 'light', label: 'Light', Icon: SunIcon },
  { theme: 'dark', label: 'Dark', Icon: MoonIcon },
]

export function ThemeItems() {
  const [selected, setTheme] = useTheme()

  return (
    <MenuSection
      aria-label="Theme"
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[selected]}
      onSelectionChange={(keys) => {
        const choice = choices.find(({ theme }) => keys !== 'all' && keys.has(theme))
        if (choice) setTheme(choice.theme)
      }}
    >
      <MenuHeader>Theme</MenuHeader>
      {choices.map(({ theme, label, Icon }) => (
        <MenuItem key={theme} id={theme} textValue={label} icon={<Icon className="size-4.5" />}>
          {label}
        </MenuItem>
      ))}
    </MenuSection>
  )
}
