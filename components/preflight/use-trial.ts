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

  function fill({ credentials, target }: PreflightTrial) {
    const { account, target: ownTarget } = getValues()
    // The first of several trials was the one that took the person’s own values away.
    setBefore((kept) => kept ?? { account, target: ownTarget })
    setValue('account.kind', 'new')
    for (const [name, value] of Object.entries(credentials)) setValue(`account.credentials.${name}`, value)
    if (scope === 'account') return
    for (const [name, value] of Object.entries(target)) setValue(`target.${name}`, value)
  }

  function putBack() {
    if (!before) return
    setValue('account', before.account)
    setValue('target', before.target)
    setBefore(undefined)
  }

  return { fill, putBack: before && putBack }
}
