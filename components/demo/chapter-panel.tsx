'use client'

import { ProblemNotice } from '@/components/api/problem-notice'
import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { type Chapter, chapters, nextChapter } from '@/lib/demo/chapters'
import { useStartChapter } from './use-start-chapter'

/** What to watch in the chapter that was opened; stays while one moves through the pages. */
export function ChapterPanel({ chapter }: { chapter: Chapter }) {
  const { start, starting, error } = useStartChapter()
  const { id, number, title, watch } = chapter
  const next = nextChapter(chapter)
  return (
    <aside aria-label="The demo’s story" className="page-gutter pt-5 print:hidden">
      <div className="rounded-lg border border-accent/35 bg-accent-soft/50 px-4 py-1.5">
        <Disclosure
          title={title}
          meta={`Chapter ${number} of ${chapters.length}`}
          headingLevel={2}
          defaultExpanded
        >
          <div className="grid gap-3">
            <ol className="grid list-decimal gap-x-10 gap-y-1 pl-5 text-ink-2 marker:text-accent lg:grid-cols-3">
              {watch.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ol>
            {error && <ProblemNotice error={error} />}
            <div className="flex flex-wrap gap-2">
              <Button
                size="small"
                onPress={() => start(id)}
                isDisabled={starting !== undefined && starting !== id}
                isPending={starting === id}
                pendingLabel="Starting over"
              >
                Start this chapter over
              </Button>
              {next && (
                <Button
                  size="small"
                  onPress={() => start(next.id)}
                  isDisabled={starting !== undefined && starting !== next.id}
                  isPending={starting === next.id}
                  pendingLabel="Opening the next chapter"
                >
                  Next chapter: {next.title}
                </Button>
              )}
            </div>
          </div>
        </Disclosure>
      </div>
    </aside>
  )
}
