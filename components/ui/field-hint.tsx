'use client'

import type { ReactNode } from 'react'
import { Text } from 'react-aria-components/TextField'

export function FieldHint({ children }: { children: ReactNode }) {
  return (
    <Text slot="description" className="text-sm text-ink-2">
      {children}
    </Text>
  )
}
