import { dayOf, startOfDay } from './days'

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

const units = [
  { unit: 'year', ms: 365 * dayMs },
  { unit: 'month', ms: 30 * dayMs },
  { unit: 'week', ms: 7 * dayMs },
  { unit: 'day', ms: dayMs },
  { unit: 'hour', ms: hourMs },
  { unit: 'minute', ms: minuteMs },
] as const

const relative = new Intl.RelativeTimeFormat('en')
const exact = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeStyle: 'long' })
const clock = new Intl.DateTimeFormat('en', { timeStyle: 'short' })
const fullDay = new Intl.DateTimeFormat('en', { dateStyle: 'full' })
const shortDay = new Intl.DateTimeFormat('en', { dateStyle: 'medium' })

/** `5 minutes ago`. The clock of the server may be ahead of the reader’s: what seems to come happened just now. */
export function relativeTime(at: number, now: number): string {
  const passedMs = now - at
  const fitting = units.find(({ ms }) => passedMs >= ms)
  return fitting ? relative.format(-Math.floor(passedMs / fitting.ms), fitting.unit) : 'just now'
}

/** To the second, with the time zone of the reader. */
export function exactTime(at: number): string {
  return exact.format(at)
}

/** The time of day alone, for what stands under its day. */
export function clockTime(at: number): string {
  return clock.format(at)
}

/** `Today`, `Yesterday`, then the date. */
export function dayTitle(day: string, now: number): string {
  if (day === dayOf(now)) return 'Today'
  const beforeToday = startOfDay(dayOf(now))
  beforeToday.setDate(beforeToday.getDate() - 1)
  return day === dayOf(beforeToday.getTime()) ? 'Yesterday' : fullDay.format(startOfDay(day))
}

/** `Jan 31, 2026` */
export function shortDate(day: string): string {
  return shortDay.format(startOfDay(day))
}
