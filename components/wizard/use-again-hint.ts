'use client'

import { useFormContext } from 'react-hook-form'
import type { Field } from '@/lib/destinations/destination'
import type { DraftForm } from './draft-form'
import { useWizard } from './wizard-context'

/** Why a secret is asked for once more; undefined for every other field, and for a secret that is there. */
export function useAgainHint({ kind, label, isAdvanced }: Field, value: unknown): string | undefined {
  const { isRestored } = useWizard()
  const { getValues } = useFormContext<DraftForm>()
  if (kind !== 'secret' || isAdvanced || !isRestored || value) return undefined
  const wasBegun = Object.values(getValues('account.credentials')).some(Boolean)
  return wasBegun ? `Keys are never saved. Enter the ${inSentence(label)} again.` : undefined
}

/** Within a sentence a label begins in lower case, unless it begins with an abbreviation. */
function inSentence(label: string): string {
  return /^[A-Z]{2}/.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1)
}
