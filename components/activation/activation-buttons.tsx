'use client'

import { Button } from '@/components/ui/button'
import { isActive, isInterrupted, isResumable } from '@/lib/activation/activation-status'
import type { ActivationSnapshot } from '@/lib/activation/progress'
import type { ActivationActions } from './use-activation-actions'

interface ActivationButtonsProps {
  snapshot: ActivationSnapshot
  actions: ActivationActions
  /** Opens the question whether to undo. */
  onUndo: () => void
}

/** What can be done with an activation as it stands: go on, or take it back. */
export function ActivationButtons({ snapshot, actions, onUndo }: ActivationButtonsProps) {
  const { status, undoRequestedBy } = snapshot
  if (undoRequestedBy === undefined && isResumable(status)) {
    return (
      <>
        <Button
          variant="primary"
          onPress={() => actions.resume()}
          isPending={actions.isResuming}
          isDisabled={actions.isUndoing}
          pendingLabel="Going on"
        >
          {isInterrupted(status) ? 'Go on' : 'Try again'}
        </Button>
        <Button onPress={onUndo} isDisabled={actions.isBusy}>
          Undo and delete what was created
        </Button>
      </>
    )
  }
  if (status === 'running' && undoRequestedBy === undefined) {
    return <Button onPress={onUndo}>Stop and undo</Button>
  }
  // Its server works on it, or another one does by now.
  if (isActive(status) || status === 'undone' || status === 'verified') return null
  return (
    <Button
      variant="primary"
      onPress={() => actions.undo(() => undefined)}
      isPending={actions.isUndoing}
      pendingLabel="Going on"
    >
      Go on undoing
    </Button>
  )
}
