'use client'

import { useDocumentSetting } from './use-document-setting'

export type Theme = 'system' | 'light' | 'dark'

export function useTheme(): [Theme, (theme: Theme) => void] {
  const [value, setValue] = useDocumentSetting('theme')
  const theme = value === 'light' || value === 'dark' ? value : 'system'
  return [theme, (next) => setValue(next === 'system' ? undefined : next)]
}
