'use client'

import { useRef } from 'react'
import { useFormContext } from 'react-hook-form'
import type { DraftForm } from '@/components/wizard/draft-form'
import type { PreflightInput } from '@/lib/destinations/preflight/request-schema'
import { climbSubject, isSameSubject } from './climb-subject'
import { usePreflight } from './preflight-context'
import { isEnough, standingOf, verdictOf } from './proof'

/** `go`: create it. `wrong`: something that was entered has to be put right first. `open`: ask, for nothing is certain. */
type Gate = 'go' | 'wrong' | 'open'

/** Stands before the creation: lets pass what was proved a moment ago, and proves anything else first. */
export function useProofGate() {
  const { held, climb } = usePreflight()
  const { getValues } = useFormContext<DraftForm>()
  const accepted = useRef<PreflightInput>(undefined)

  async function prove(): Promise<Gate> {
    const subject = climbSubject(getValues(), 'target')
    const { proof } = held.target
    const isFresh = proof && standingOf(proof, subject, Date.now()) === 'fresh'
    if (isFresh && isEnough(verdictOf(proof))) return 'go'
    if (accepted.current && isSameSubject(accepted.current, subject)) return 'go'
    const report = await climb('target')
    if (!report || !subject) return 'open'
    const verdict = verdictOf({ scope: 'target', report, subject })
    if (isEnough(verdict)) return 'go'
    return verdict === 'wrong' ? 'wrong' : 'open'
  }

  /** From now on, what is in the form may be created although it is not proved. */
  function accept() {
    accepted.current = climbSubject(getValues(), 'target')
  }

  return { prove, accept }
}
