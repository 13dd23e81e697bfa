'use client'

import { useState } from 'react'
import { useFormContext } from 'react-hook-form'
import type { DraftForm } from '@/components/wizard/draft-form'
import type { PreflightTrial } from '@/lib/contract/preflight-trial'
import type { ClimbScope } from './climb-subject'

type Entered = Pick<DraftForm, 'account' | 'target'>

/** Fills in what makes the demo’s ladder fail, and gives back what was there before. */
export function useTrial(scope: ClimbScope) {
  const { getValues, setValue } = useFormContext<DraftForm>()
  const [before, setBefore] = useState<Entered>()

  function write({ credentials, target }: Pick<PreflightTrial, 'credentials' | 'target'>) {
    for (const [name, value] of Object.entries(credentials)) setValue(`account.credentials.${name}`, value)
    if (scope === 'account') return
    for (const [name, value] of Object.entries(target)) setValue(`target.${name}`, value)
  }

  function fill(trial: PreflightTrial) {
    const { account, target } = getValues()
    // The first of several trials was the one that took the person’s own values away.
    setBefore((kept) => kept ?? { account: structuredClone(account), target: { ...target } })
    setValue('account.kind', 'new')
    write(trial)
  }

  /** Every trial fills in the same fields; one that was empty is emptied again. */
  function putBack(trial: PreflightTrial) {
    if (!before) return
    const { account, target } = before
    const textOf = (value: unknown) => (typeof value === 'string' ? value : '')
    const own = (filled: Readonly<Record<string, string>>, values: Readonly<Record<string, unknown>>) =>
      Object.fromEntries(Object.keys(filled).map((name) => [name, textOf(values[name])]))
    setValue('account.kind', account.kind)
    write({ credentials: own(trial.credentials, account.credentials), target: own(trial.target, target) })
    setBefore(undefined)
  }

  return { fill, putBack, hasFilled: before !== undefined }
}
