'use client'

import { useFormContext } from 'react-hook-form'
import type { DraftForm } from '@/components/wizard/draft-form'
import type { PreflightTrial } from '@/lib/contract/preflight-trial'
import type { Texts } from './before-trial'
import type { ClimbScope } from './climb-subject'
import { usePreflight } from './preflight-context'

/** Fills in what makes the demo’s ladder fail, and gives back what was there before. */
export function useTrial(scope: ClimbScope) {
  const { getValues, setValue } = useFormContext<DraftForm>()
  const { beforeTrial, setBeforeTrial } = usePreflight()

  function write({ credentials, target = {} }: { credentials: Texts; target: Texts | undefined }) {
    for (const [name, value] of Object.entries(credentials)) setValue(`account.credentials.${name}`, value)
    for (const [name, value] of Object.entries(target)) setValue(`target.${name}`, value)
  }

  function fill({ credentials, target }: PreflightTrial) {
    const { account, target: ownTarget } = getValues()
    const isOfTarget = scope === 'target'
    // The first of several trials was the one that took the person’s own values away.
    setBeforeTrial({
      kind: beforeTrial?.kind ?? account.kind,
      credentials: beforeTrial?.credentials ?? sameNames(credentials, account.credentials),
      target: beforeTrial?.target ?? (isOfTarget ? sameNames(target, ownTarget) : undefined),
    })
    setValue('account.kind', 'new')
    write({ credentials, target: isOfTarget ? target : undefined })
  }

  function putBack() {
    if (!beforeTrial) return
    setValue('account.kind', beforeTrial.kind)
    write(beforeTrial)
    setBeforeTrial(undefined)
  }

  return { fill, putBack, hasFilled: beforeTrial !== undefined }
}

/** The values under these names; one that was empty will be emptied again. */
function sameNames(filled: Texts, values: Readonly<Record<string, unknown>>): Texts {
  const textOf = (value: unknown) => (typeof value === 'string' ? value : '')
  return Object.fromEntries(Object.keys(filled).map((name) => [name, textOf(values[name])]))
}
