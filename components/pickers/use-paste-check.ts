'use client'

import { useEffect, useRef, useState } from 'react'
import type { PasteReport } from './paste-report'

type Check<T> = (lines: readonly string[], signal: AbortSignal) => Promise<PasteReport<T>>

interface PasteCheck<T> {
  readonly report: PasteReport<T> | undefined
  readonly error: unknown
  readonly isChecking: boolean
  readonly check: (lines: readonly string[]) => Promise<void>
  /** Back to the text; a check on its way is broken off. */
  readonly reset: () => void
}

/** One check at a time; what an abandoned one finds is not shown. */
export function usePasteCheck<T>(run: Check<T>): PasteCheck<T> {
  const [report, setReport] = useState<PasteReport<T>>()
  const [error, setError] = useState<unknown>()
  const [isChecking, setChecking] = useState(false)
  const current = useRef<AbortController>(undefined)

  useEffect(() => () => current.current?.abort(), [])

  async function check(lines: readonly string[]): Promise<void> {
    current.current?.abort()
    const controller = new AbortController()
    current.current = controller
    setError(undefined)
    setChecking(true)
    try {
      const found = await run(lines, controller.signal)
      if (!controller.signal.aborted) setReport(found)
    } catch (thrown) {
      if (!controller.signal.aborted) setError(thrown)
    } finally {
      if (current.current === controller) setChecking(false)
    }
  }

  function reset(): void {
    current.current?.abort()
    current.current = undefined
    setReport(undefined)
    setError(undefined)
    setChecking(false)
  }

  return { report, error, isChecking, check, reset }
}
