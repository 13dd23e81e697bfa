'use client'

import { Button } from 'react-aria-components/Button'
import { ProblemNotice } from '@/components/api/problem-notice'
import { ChevronRightIcon } from '@/components/ui/icons'
import { Spinner } from '@/components/ui/spinner'
import { useGoTo } from '@/components/ui/use-go-to'
import { chapters } from '@/lib/demo/chapters'
import { useStartChapter } from './use-start-chapter'

/** The chapters of the story, each one press away. */
export function ChapterList({ isAsking }: { isAsking: boolean }) {
  const goTo = useGoTo()
  const { start, starting, error } = useStartChapter()
  return (
    <div className="grid gap-3">
      {error && <ProblemNotice error={error} />}
      <ol className="grid overflow-hidden rounded-md border border-line *:border-line *:not-last:border-b">
        {chapters.map(({ id, title, summary }, index) => (
          <li key={id} className="grid">
            <Button
              // Its own page asks before it leaves somebody’s organization.
              onPress={() => (isAsking ? void goTo(`/demo/${id}`) : start(id))}
              isPending={starting === id}
              aria-label={`Chapter ${index + 1}: ${title}. ${summary}`}
              className="flex cursor-pointer items-center gap-3.5 px-4 py-2.5 text-left hover:bg-sunken focus-visible:-outline-offset-2 pending:cursor-default"
            >
              <span className="grid size-6 shrink-0 place-items-center rounded-full bg-accent-soft text-sm font-semibold text-accent numeric">
                {index + 1}
              </span>
              <span className="grid min-w-0 flex-1">
                <span className="font-medium">{title}</span>
                <span className="text-sm text-ink-2">{summary}</span>
              </span>
              {starting === id ? (
                <Spinner className="size-4.5 text-accent" />
              ) : (
                <ChevronRightIcon className="size-4 text-ink-3" />
              )}
            </Button>
          </li>
        ))}
      </ol>
    </div>
  )
}
