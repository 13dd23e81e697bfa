'use client'

import { exactTime, relativeTime } from '@/components/activity/time-words'
import { useMinute } from '@/components/activity/use-minute'

/** How long ago; exactly when, where the pointer rests. */
export function TimeAgo({ at }: { at: number | undefined }) {
  const now = useMinute()
  if (at === undefined) return <span className="text-ink-3">unknown</span>
  return (
    <time dateTime={new Date(at).toISOString()} title={exactTime(at)} className="numeric">
      {relativeTime(at, now)}
    </time>
  )
}
