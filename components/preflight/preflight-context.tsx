'use client'

import { createContext, type ReactNode, use, useCallback, useMemo, useState } from 'react'
import { useFormContext } from 'react-hook-form'
import { useMinute } from '@/components/activity/use-minute'
import type { DraftForm } from '@/components/wizard/draft-form'
import type { PreflightTrial } from '@/lib/contract/preflight-trial'
import type { DestinationId } from '@/lib/destinations/registry'
import type { BeforeTrial } from './before-trial'
import { type ClimbScope, climbSubject } from './climb-subject'
import { findingsOf, type Held, holding, standingOf } from './proof'
import { type Climbing, useClimb } from './use-climb'

/** Failures that can be tried; undefined where the ladder is real. */
export type PreflightTrials = Readonly<Record<DestinationId, readonly PreflightTrial[]>> | undefined

interface Preflight extends Omit<Climbing, 'proofs'> {
  readonly trials: PreflightTrials
  /** Outlives a change of steps: a trial may lead to another one. */
  readonly beforeTrial: BeforeTrial | undefined
  readonly setBeforeTrial: (before: BeforeTrial | undefined) => void
  readonly held: Readonly<Record<ClimbScope, Held>>
  /** What was found wrong with what is in the form now: path → sentence. */
  readonly findings: ReadonlyMap<string, string>
  /** What was said for the permission recipe beyond the draft; it outlives a change of steps and nothing else. */
  readonly recipeAnswers: Readonly<Record<string, string | boolean>>
  /** Tests a new account while its person goes on to the next step; what was tested already is left alone. */
  readonly testOnTheWay: () => void
  readonly answerRecipe: (name: string, answer: string | boolean) => void
}

const PreflightContext = createContext<Preflight | undefined>(undefined)

export function usePreflight(): Preflight {
  const preflight = use(PreflightContext)
  if (!preflight) throw new Error('usePreflight needs a PreflightProvider around it')
  return preflight
}

/** What a ladder found wrong with a field; the field may also be shown where no ladder is. */
export function useFinding(path: string): string | undefined {
  return use(PreflightContext)?.findings.get(path)
}

interface PreflightProviderProps {
  readonly trials: PreflightTrials
  readonly children: ReactNode
}

/** Keeps what was proved while the wizard is open, over all its steps. Nothing of it is stored. */
export function PreflightProvider({ trials, children }: PreflightProviderProps) {
  const form = useFormContext<DraftForm>().watch()
  const now = useMinute()
  const { proofs, ...climbing } = useClimb()
  const { under, hindrance, climb, cancel } = climbing
  const [recipeAnswers, setRecipeAnswers] = useState<Preflight['recipeAnswers']>({})
  const answerRecipe = useCallback(
    (name: string, answer: string | boolean) => setRecipeAnswers((all) => ({ ...all, [name]: answer })),
    [],
  )
  const [beforeTrial, setBeforeTrial] = useState<BeforeTrial>()
  const heldFor = (scope: ClimbScope): Held => {
    const proof = proofs[scope]
    return { proof, standing: standingOf(proof, climbSubject(form, scope), now) }
  }
  const { proof: accountProof, standing: accountStanding } = heldFor('account')
  const { proof: targetProof, standing: targetStanding } = heldFor('target')

  const isNewAccount = form.account.kind === 'new'
  const isAccountOpen = accountStanding !== 'fresh' && under?.scope !== 'account'
  const testOnTheWay = useCallback(() => {
    if (isNewAccount && isAccountOpen) void climb('account')
  }, [isNewAccount, isAccountOpen, climb])

  const preflight = useMemo((): Preflight => {
    const held = {
      account: { proof: accountProof, standing: accountStanding },
      target: { proof: targetProof, standing: targetStanding },
    }
    const findings = Object.values(held).flatMap((one) => {
      const proof = holding(one)
      return proof ? findingsOf(proof.report) : []
    })
    return {
      trials,
      beforeTrial,
      setBeforeTrial,
      under,
      hindrance,
      climb,
      cancel,
      held,
      findings: new Map(findings.map(({ path, message }) => [path, message])),
      testOnTheWay,
      recipeAnswers,
      answerRecipe,
    }
  }, [
    trials,
    beforeTrial,
    setBeforeTrial,
    under,
    hindrance,
    climb,
    cancel,
    accountProof,
    accountStanding,
    targetProof,
    targetStanding,
    testOnTheWay,
    recipeAnswers,
    answerRecipe,
  ])

  return <PreflightContext value={preflight}>{children}</PreflightContext>
}
