'use client'

import { FieldError } from 'react-aria-components/TextField'
import { ErrorIcon } from './icons'

export function FieldMessage({ error }: { error: string | undefined }) {
  return (
    <FieldError className="flex items-start gap-1.5 text-sm font-medium text-bad">
      <ErrorIcon className="mt-0.5 size-4" />
      <span>{error}</span>
    </FieldError>
  )
}
