const format = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' })

/** A point in time, always in UTC, so that server, browser and a colleague elsewhere show the same. */
export function Moment({ at }: { at: number | undefined }) {
  if (at === undefined) return <span className="text-ink-3">unknown</span>
  return (
    <time dateTime={new Date(at).toISOString()} className="numeric">
      {format.format(at)} UTC
    </time>
  )
}
