'use client'

import { useEffect, useRef } from 'react'
import { ProblemNotice } from '@/components/api/problem-notice'
import { Button } from '@/components/ui/button'

type ShowMoreProps = {
  /** What `useInfiniteQuery` gives for a list. */
  trail: {
    error: unknown
    hasNextPage: boolean
    isFetchingNextPage: boolean
    isFetchNextPageError: boolean
    fetchNextPage: () => Promise<unknown>
  }
  count: number
}

/** The way to older entries, at the end of those that are shown. */
export function ShowMore({ trail, count }: ShowMoreProps) {
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError, error, fetchNextPage } = trail
  const endReference = useRef<HTMLParagraphElement>(null)
  const wasPressed = useRef(false)

  // With the last page the button goes; whoever pressed it must not be thrown back to the top of the page.
  useEffect(() => {
    if (hasNextPage || !wasPressed.current) return
    wasPressed.current = false
    endReference.current?.focus({ preventScroll: true })
  }, [hasNextPage])

  if (count === 0) return null
  if (!hasNextPage) {
    return (
      <p ref={endReference} tabIndex={-1} className="border-t border-line p-4 text-center text-sm text-ink-3">
        Nothing older.
      </p>
    )
  }
  return (
    <div className="grid justify-items-center gap-3 border-t border-line p-4">
      {isFetchNextPageError && <ProblemNotice error={error} />}
      <Button
        onPress={() => {
          wasPressed.current = true
          void fetchNextPage()
        }}
        isPending={isFetchingNextPage}
        pendingLabel="Loading older entries"
      >
        {isFetchNextPageError ? 'Try again' : 'Show more'}
      </Button>
    </div>
  )
}
