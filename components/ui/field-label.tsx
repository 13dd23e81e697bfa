'use client'

import type { ReactNode } from 'react'
import { Label } from 'react-aria-components/TextField'

export function FieldLabel({ children, isOptional = false }: { children: ReactNode; isOptional?: boolean }) {
  return (
    <Label className="flex items-baseline gap-2 font-medium">
      {children}
      {/* The space keeps the words apart where the layout is not seen. */}
      {isOptional && ' '}
      {isOptional && <span className="text-sm font-normal text-ink-3">optional</span>}
    </Label>
  )
}
