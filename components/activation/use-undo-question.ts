'use client'

import { useState } from 'react'
import { isUndoable } from '@/lib/activation/activation-status'
import type { ActivationSnapshot } from '@/lib/activation/progress'
import type { ActivationActions } from './use-activation-actions'

/** The question before an undo. It closes by itself when there is nothing left to ask. */
export function useUndoQuestion({ status, undoRequestedBy }: ActivationSnapshot, actions: ActivationActions) {
  const [isAsking, setAsking] = useState(false)
  const isOpen = isAsking && undoRequestedBy === undefined && isUndoable(status)
  return {
    open: () => setAsking(true),
    dialog: {
      isOpen,
      onOpenChange: setAsking,
      onConfirm: () => actions.undo(() => setAsking(false)),
      isPending: actions.isUndoing,
    },
  }
}
