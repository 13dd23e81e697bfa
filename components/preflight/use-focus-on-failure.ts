'use client'

import { type RefObject, useEffect, useState } from 'react'
import { focusField } from '@/components/ui/focus-field'
import { fieldId } from '@/components/wizard/field-id'
import type { PreflightReport } from '@/lib/contract/preflight'
import { failedRung } from './proof'

/**
 * Moves focus to the field that a report found wrong, once its message stands there; to the ladder itself when that
 * field is on another step, or when nothing that was entered is wrong.
 *
 * @returns to be called with each report that somebody waited for
 */
export function useFocusOnFailure(ladder: RefObject<HTMLElement | null>): (report: PreflightReport) => void {
  const [report, setReport] = useState<PreflightReport>()

  useEffect(() => {
    const failed = report && failedRung(report.rungs)
    if (!failed) return
    if (failed.field === undefined || !focusField(fieldId(failed.field))) ladder.current?.focus()
  }, [report, ladder])

  return setReport
}
