import { clockTime, exactTime } from './time-words'

/** How long ago, and at what time of its day; exactly when, where the pointer rests. */
export function EntryTime({ at, ago }: { at: number; ago: string }) {
  return (
    <time
      dateTime={new Date(at).toISOString()}
      title={exactTime(at)}
      className="relative z-10 flex gap-2 text-sm text-ink-2 numeric max-sm:order-last sm:row-span-2 sm:grid sm:justify-items-end sm:gap-0.5"
    >
      <span>{ago}</span>
      <span className="text-ink-3">{clockTime(at)}</span>
    </time>
  )
}
