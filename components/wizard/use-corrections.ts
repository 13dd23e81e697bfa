'use client'

import { useEffect, useRef } from 'react'
import type { FieldPath, UseFormReturn } from 'react-hook-form'
import type { DraftForm } from './draft-form'
import { flattenErrors } from './draft-resolver'

/** Looks again at what was wrong whenever something changes, so that a corrected field stops being reported at once. */
export function useCorrections(form: UseFormReturn<DraftForm>): void {
  const { errors } = form.formState
  const wrong = useRef<readonly string[]>([])

  useEffect(() => {
    wrong.current = flattenErrors(errors).map(({ path }) => path)
  }, [errors])

  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: () => {
          // Guaranteed by the resolver: it reports errors at paths of the form.
          if (wrong.current.length > 0) void form.trigger([...wrong.current] as FieldPath<DraftForm>[])
        },
      }),
    [form],
  )
}
