'use client'

import { useEffect, useRef } from 'react'
import type { ActivationStatus } from '@/lib/activation/activation-status'

/** A closing dialog gives focus back a moment later, to a button that may be gone by then. */
const settledAfterMs = 300

/** Moves focus to the heading when what was pressed has gone with the change it brought about. */
export function useFocusAfterAction(status: ActivationStatus, isActing: boolean): void {
  const hasActed = useRef(false)

  useEffect(() => {
    if (isActing) hasActed.current = true
  }, [isActing])

  useEffect(() => {
    if (!hasActed.current || isActing) return
    const timer = setTimeout(() => {
      hasActed.current = false
      if (document.activeElement === document.body)
        document.getElementById('page-title')?.focus({ preventScroll: true })
    }, settledAfterMs)
    return () => clearTimeout(timer)
  }, [status, isActing])
}
