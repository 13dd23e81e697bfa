/** The day of a moment where the reader is, as `2026-01-31`. */
export function dayOf(at: number): string {
  const date = new Date(at)
  const parts = [date.getFullYear(), date.getMonth() + 1, date.getDate()]
  return parts.map((part) => String(part).padStart(2, '0')).join('-')
}

/** Midnight where the reader is. */
export function startOfDay(day: string): Date {
  return new Date(`${day}T00:00:00`)
}

/** Days are counted, not hours: with a change of clocks a day has 23 of them, or 25. */
export function startOfNextDay(day: string): Date {
  const date = startOfDay(day)
  date.setDate(date.getDate() + 1)
  return date
}

interface Day<T> {
  readonly day: string
  readonly items: readonly T[]
}

/** Groups what is in order of time by its days, and keeps that order. */
export function byDay<T extends { readonly at: number }>(items: readonly T[]): readonly Day<T>[] {
  const days: { day: string; items: T[] }[] = []
  for (const item of items) {
    const day = dayOf(item.at)
    const last = days.at(-1)
    if (last?.day === day) last.items.push(item)
    else days.push({ day, items: [item] })
  }
  return days
}
