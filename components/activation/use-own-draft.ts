'use client'

import { useEffect, useSyncExternalStore } from 'react'
import { forgetDraft, isDraftOf, noteSent, type SentState } from '@/components/wizard/stored-draft'
import type { ActivationStatus } from '@/lib/activation/activation-status'

/**
 * Keeps the draft in step with the activation that was made of it.
 *
 * @returns whether this tab still has that draft
 */
export function useOwnDraft(scope: string, activationId: string, status: ActivationStatus): boolean {
  useEffect(() => {
    if (!isDraftOf(scope, activationId)) return
    if (status === 'verified') forgetDraft(scope)
    else noteSent(scope, activationId, sentStates[status])
  }, [scope, activationId, status])

  return useSyncExternalStore(
    neverTold,
    () => isDraftOf(scope, activationId),
    () => false,
  )
}

/** Session storage tells nobody of a change in its own tab; each drawing looks again. */
const neverTold = () => () => undefined

const sentStates: Readonly<Record<Exclude<ActivationStatus, 'verified'>, SentState>> = {
  running: 'under-way',
  interrupted: 'under-way',
  failed: 'stopped',
  mismatch: 'stopped',
  undoing: 'under-way',
  'undo-interrupted': 'under-way',
  'undo-failed': 'under-way',
  undone: 'undone',
}
