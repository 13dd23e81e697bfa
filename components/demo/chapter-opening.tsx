'use client'

import { useEffect, useRef } from 'react'
import { ProblemNotice } from '@/components/api/problem-notice'
import { Button } from '@/components/ui/button'
import { LinkButton } from '@/components/ui/link-button'
import { Spinner } from '@/components/ui/spinner'
import type { Chapter } from '@/lib/demo/chapters'
import { useStartChapter } from './use-start-chapter'

type ChapterOpeningProps = {
  chapter: Chapter
  /** Somebody is signed in to an organization of their own, which opening the chapter would leave. */
  isAsking: boolean
}

/** Opens a chapter that was linked to. */
export function ChapterOpening({ chapter: { id, title, summary }, isAsking }: ChapterOpeningProps) {
  const { start, starting, error } = useStartChapter({ isReplacing: true })
  const wasStarted = useRef(false)

  useEffect(() => {
    // Once: after a failure the person decides.
    if (isAsking || wasStarted.current) return
    wasStarted.current = true
    start(id)
  }, [isAsking, start, id])

  return (
    <div className="grid max-w-prose gap-4">
      <h1 id="page-title" tabIndex={-1} className="text-2xl font-semibold tracking-[-0.02em] outline-none">
        {title}
      </h1>
      <p className="text-lg text-ink-2">{summary}</p>
      {error && <ProblemNotice error={error} />}
      {isAsking && starting === undefined && (
        <p className="text-ink-2">
          You are signed in to your own organization. The demo signs you out of it; nothing there changes.
        </p>
      )}
      {starting === undefined && (isAsking || error) ? (
        <div className="flex flex-wrap gap-2">
          <Button variant="primary" onPress={() => start(id)}>
            Open the chapter
          </Button>
          <LinkButton href="/">Not now</LinkButton>
        </div>
      ) : (
        <p role="status" className="flex items-center gap-2 text-ink-2">
          <Spinner className="size-4.5 text-accent" /> Preparing the organization
        </p>
      )}
    </div>
  )
}
