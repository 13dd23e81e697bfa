'use client'

import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { problemOf, requestJson } from '@/components/api/request-json'
import type { AccountAgain } from '@/components/wizard/account-again'
import type { ActivationSnapshot } from '@/lib/activation/progress'
import type { ActivationFollower } from './activation-follower'

/** What a person can do with an activation. Pressing twice is harmless: the server does each once. */
export function useActivationActions(id: string, act: ActivationFollower['act']) {
  const [isSecretNeeded, setSecretNeeded] = useState(false)
  const post = (action: 'resume' | 'undo', body: unknown) =>
    act(() => requestJson<ActivationSnapshot>(`/api/activations/${id}/${action}`, { method: 'POST', body }))
  const resume = useMutation({
    mutationFn: (account?: AccountAgain) => post('resume', account ? { account } : {}),
    onSuccess: () => setSecretNeeded(false),
    onError: (error) => {
      if (problemOf(error).code === 'secret-required') setSecretNeeded(true)
    },
  })
  const undo = useMutation({ mutationFn: () => post('undo', {}), onSuccess: () => setSecretNeeded(false) })

  return {
    isResuming: resume.isPending,
    isUndoing: undo.isPending,
    isBusy: resume.isPending || undo.isPending,
    isSecretNeeded,
    /** What the resume complained about; while secrets are asked for, their form shows it. */
    resumeError: isSecretNeeded && isAboutSecrets(resume.error) ? null : resume.error,
    undoError: undo.error,
    resume: (account?: AccountAgain, onError?: (error: Error) => void) => {
      undo.reset()
      resume.mutate(account, { onError: (error) => onError?.(error) })
    },
    undo: (onSettled: () => void) => {
      resume.reset()
      undo.mutate(undefined, { onSettled })
    },
    leaveSecretOut: () => {
      resume.reset()
      setSecretNeeded(false)
    },
  }
}

export type ActivationActions = ReturnType<typeof useActivationActions>

function isAboutSecrets(error: Error | null): boolean {
  if (!error) return false
  const { code, fields } = problemOf(error)
  return code === 'secret-required' || fields.some(({ path }) => path.startsWith('account.'))
}
