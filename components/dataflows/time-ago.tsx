'use client'

import { exactTime, relativeTime } from '@/components/activity/time-words'
import { useMinute } from '@/components/activity/use-minute'

/** Keeps the line its height. */
const blank = '\u00a0'

/** How long ago; exactly when, where the pointer rests. */
export function TimeAgo({ at }: { at: number | undefined }) {
  const now = useMinute()
  if (at === undefined) return <span className="text-ink-3">unknown</span>
  // The server knows neither the reader's clock nor their time zone.
  if (now === 0) return <time dateTime={new Date(at).toISOString()}>{blank}</time>
  return (
    <time dateTime={new Date(at).toISOString()} title={exactTime(at)} className="numeric whitespace-nowrap">
      {relativeTime(at, now)}
    </time>
  )
}
