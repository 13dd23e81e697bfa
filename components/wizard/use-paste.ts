'use client'

import { useState } from 'react'
import { useFormContext } from 'react-hook-form'
import type { Destination } from '@/lib/destinations/destination'
import type { DraftForm } from './draft-form'

/** Splits what vendors' consoles give out, such as a connection string, into the fields it belongs to. */
export function usePaste(destination: Destination) {
  const { setValue, clearErrors } = useFormContext<DraftForm>()
  const [recognised, setRecognised] = useState<string>()

  function onPasteText(text: string): boolean {
    const pasted = destination.splitPasted(text)
    if (!pasted) return false
    for (const [name, value] of Object.entries(pasted.credentials)) {
      setValue(`account.credentials.${name}`, value, { shouldDirty: true })
    }
    for (const [name, value] of Object.entries(pasted.target))
      setValue(`target.${name}`, value, { shouldDirty: true })
    clearErrors(['account', 'target'])
    setRecognised(pasted.what)
    return true
  }

  return { onPasteText, recognised }
}
