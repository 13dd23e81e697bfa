'use client'

import { useEffect, useRef } from 'react'
import { focusField } from './focus-field'
import { ErrorIcon } from './icons'

type ErrorSummaryProps = {
  errors: readonly { fieldId: string; message: string }[]
  /** Changes on every failed attempt, so that a second failure moves focus here again. */
  focusKey?: number
  title?: string
}

export function ErrorSummary({ errors, focusKey = 0, title = 'There is a problem' }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null)
  const isShown = errors.length > 0

  useEffect(() => {
    if (isShown) box.current?.focus()
  }, [focusKey, isShown])

  if (!isShown) return null

  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className="scroll-mt-6 rounded-lg border border-bad bg-bad-soft p-4 focus:outline-2 focus:outline-offset-2 focus:outline-bad"
    >
      <h2 className="flex items-center gap-2 font-semibold text-ink">
        <ErrorIcon className="size-5 text-bad" />
        {title}
      </h2>
      <ul className="mt-2 grid gap-1 pl-7">
        {errors.map(({ fieldId, message }) => (
          <li key={`${fieldId} ${message}`}>
            <a
              href={`#${fieldId}`}
              onClick={(event) => {
                if (focusField(fieldId)) event.preventDefault()
              }}
              className="inline-block rounded-sm py-0.5 font-medium text-bad underline underline-offset-3 hover:no-underline"
            >
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
