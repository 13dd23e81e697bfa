'use client'

import { useEffect, useRef } from 'react'
import { ErrorIcon } from '@/components/ui/icons'
import { PageLink } from '@/components/ui/page-link'
import { fieldId } from './field-id'
import { useWizard } from './wizard-context'
import { stepOfField } from './wizard-steps'

interface ReviewProblemsProps {
  problems: readonly { readonly path: string; readonly message: string }[]
  /** Changes with every attempt, so that each failed one moves focus here. */
  focusKey: number
}

/** All that is wrong with the draft; each item leads to the step where it is put right. */
export function ReviewProblems({ problems, focusKey }: ReviewProblemsProps) {
  const { hrefOf } = useWizard()
  const box = useRef<HTMLDivElement>(null)
  const isShown = problems.length > 0

  useEffect(() => {
    if (isShown) box.current?.focus()
  }, [focusKey, isShown])

  if (!isShown) return null
  return (
    <div ref={box} role="alert" tabIndex={-1} className="rounded-lg border border-bad bg-bad-soft p-4">
      <h2 className="flex items-center gap-2 font-semibold">
        <ErrorIcon className="size-5 text-bad" />
        There is a problem
      </h2>
      <ul className="mt-2 grid gap-1 pl-7">
        {problems.map(({ path, message }) => (
          <li key={path}>
            <PageLink
              href={`${hrefOf(stepOfField(path), { isFromReview: true })}#${fieldId(path)}`}
              className="inline-block rounded-sm py-0.5 font-medium text-bad underline underline-offset-3"
            >
              {message}
            </PageLink>
          </li>
        ))}
      </ul>
    </div>
  )
}
