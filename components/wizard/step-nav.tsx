'use client'

import { useEffect, useRef } from 'react'
import { classNames } from '@/components/ui/class-names'
import { CheckIcon } from '@/components/ui/icons'
import { PageLink } from '@/components/ui/page-link'
import type { Destination } from '@/lib/destinations/destination'
import { stepWords } from './step-titles'
import { useUnfinishedSteps } from './use-unfinished-steps'
import { useWizard } from './wizard-context'
import { type WizardStep, wizardSteps } from './wizard-steps'

/** The list of steps: those already seen can be gone back to, those ahead cannot be jumped to. */
export function StepNav({
  current,
  destination,
}: {
  current: WizardStep
  destination: Destination | undefined
}) {
  const { visited, hrefOf } = useWizard()
  const unfinished = useUnfinishedSteps()
  const currentItem = useRef<HTMLLIElement>(null)

  // On a narrow screen the list scrolls sideways; the current step must not be outside of it.
  useEffect(() => {
    const list = currentItem.current?.closest('ol')
    if (list && currentItem.current) list.scrollLeft = currentItem.current.offsetLeft - 16
  }, [])

  return (
    <nav aria-label="Steps" className="min-w-0">
      <ol className="relative flex gap-1 overflow-x-auto p-1 -m-1 lg:grid lg:gap-0.5 lg:overflow-visible">
        {wizardSteps.map((step, index) => {
          const { label } = stepWords(step, destination)
          const isCurrent = step === current
          const isVisited = visited.has(step)
          const row = classNames(
            'flex items-center gap-2.5 rounded-md px-2.5 py-2 whitespace-nowrap',
            isCurrent ? 'bg-surface font-semibold text-ink inset-ring inset-ring-line' : 'text-ink-2',
          )
          const content = (
            <>
              <StepMark
                number={index + 1}
                isDone={isVisited && !isCurrent && !unfinished.has(step)}
                isCurrent={isCurrent}
              />
              {label}
            </>
          )
          return (
            <li key={step} ref={isCurrent ? currentItem : undefined}>
              {isVisited || isCurrent ? (
                <PageLink
                  href={hrefOf(step)}
                  aria-current={isCurrent ? 'step' : undefined}
                  className={classNames(row, 'hover:text-ink')}
                >
                  {content}
                </PageLink>
              ) : (
                <span className={row}>{content}</span>
              )}
            </li>
          )
        })}
      </ol>
    </nav>
  )
}

function StepMark({ number, isDone, isCurrent }: { number: number; isDone: boolean; isCurrent: boolean }) {
  return (
    <span
      className={classNames(
        'grid size-5.5 shrink-0 place-items-center rounded-full text-xs font-semibold numeric',
        isDone ? 'bg-accent-soft text-accent' : 'border-drawn',
        !isDone && (isCurrent ? 'border-accent text-accent' : 'border-line-strong text-ink-3'),
      )}
    >
      {isDone ? <CheckIcon className="size-3.5" /> : number}
      {isDone && <span className="sr-only">{number}, done:</span>}
    </span>
  )
}
