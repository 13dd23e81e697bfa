'use client'

import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useFormContext } from 'react-hook-form'
import { lostConnection } from '@/components/api/request-json'
import type { DraftForm } from '@/components/wizard/draft-form'
import type { PreflightReport } from '@/lib/contract/preflight'
import { applyEvent, atTheFoot, brokenOff, type ClimbProgress } from './climb-progress'
import { type ClimbScope, climbSubject } from './climb-subject'
import { followClimb } from './follow-climb'
import type { Proof } from './proof'

type ByScope<Value> = Readonly<Partial<Record<ClimbScope, Value>>>

/** A ladder that could not be climbed at all: the server did not answer, or refused. */
interface Hindrance {
  readonly scope: ClimbScope
  readonly error: unknown
}

export interface Climbing {
  /** What is being climbed at this moment. */
  readonly under: (ClimbProgress & { readonly scope: ClimbScope }) | undefined
  /** How the last ladder of each scope ended. */
  readonly proofs: ByScope<Proof>
  readonly hindrance: Hindrance | undefined
  /**
   * Climbs for what is in the form at this moment; whatever is being climbed is broken off.
   *
   * @returns the report; undefined when it was broken off or could not be climbed
   */
  readonly climb: (scope: ClimbScope, options?: ClimbOptions) => Promise<PreflightReport | undefined>
  readonly cancel: () => void
}

interface ClimbOptions {
  readonly testRecord?: boolean
}

/** One ladder at a time, for the form around it. */
export function useClimb(): Climbing {
  const { getValues } = useFormContext<DraftForm>()
  const [under, setUnder] = useState<Climbing['under']>()
  const [proofs, setProofs] = useState<ByScope<Proof>>({})
  const [hindrance, setHindrance] = useState<Hindrance>()
  const running = useRef<AbortController>(undefined)

  useEffect(() => () => running.current?.abort(), [])

  const climb = useCallback(
    async (scope: ClimbScope, { testRecord = false }: ClimbOptions = {}) => {
      const subject = climbSubject(getValues(), scope)
      if (!subject) return undefined
      running.current?.abort()
      const controller = new AbortController()
      running.current = controller
      const isLatest = () => running.current === controller
      const keep = (report: PreflightReport) =>
        setProofs((all) => ({ ...all, [scope]: { scope, report, subject, arrivedAt: Date.now() } }))
      let progress = atTheFoot
      let report: PreflightReport | undefined
      setHindrance(undefined)
      setUnder({ scope, ...progress })
      try {
        for await (const event of followClimb({ ...subject, testRecord }, controller.signal)) {
          progress = applyEvent(progress, event)
          if (isLatest()) setUnder({ scope, ...progress })
          if (event.type === 'report') report = event.report
        }
        if (!report) throw lostConnection('the stream ended before its report')
        keep(report)
        return report
      } catch (error) {
        if (!controller.signal.aborted) setHindrance({ scope, error })
        else if (isLatest()) keep(stopped(subject.destination, progress))
        return undefined
      } finally {
        if (isLatest()) setUnder(undefined)
      }
    },
    [getValues],
  )

  const cancel = useCallback(() => running.current?.abort(), [])

  return useMemo(
    () => ({ under, proofs, hindrance, climb, cancel }),
    [under, proofs, hindrance, climb, cancel],
  )
}

function stopped(destination: string, progress: ClimbProgress): PreflightReport {
  return {
    destination,
    outcome: 'cancelled',
    rungs: brokenOff(progress),
    warnings: [],
    checkedAt: Date.now(),
    traceId: '',
  }
}
