'use client'

import { useDocumentSetting } from './use-document-setting'

/** Larger type, and what is secret or personal blurred, for those who show the screen to others. */
export function usePresenter(): [boolean, (isOn: boolean) => void] {
  const [value, setValue] = useDocumentSetting('presenter')
  return [
    value === 'on',
    (isOn) => {
      setValue(isOn ? 'on' : undefined)
      // Rows are as high as the text is large, and hear of that by the window.
      requestAnimationFrame(() => window.dispatchEvent(new Event('resize')))
    },
  ]
}
