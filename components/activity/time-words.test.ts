import { expect, test } from 'vitest'
import { dayTitle, exactTime, relativeTime } from './time-words'

const now = new Date(2026, 0, 5, 12, 0).getTime()
const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

test.each([
  [-40_000, 'just now'],
  [0, 'just now'],
  [59_000, 'just now'],
  [minute, '1 minute ago'],
  [59 * minute, '59 minutes ago'],
  [hour, '1 hour ago'],
  [day - 1, '23 hours ago'],
  [day, '1 day ago'],
  [8 * day, '1 week ago'],
  [45 * day, '1 month ago'],
  [800 * day, '2 years ago'],
])('%i ms after it happened it was %s', (passedMs, words) => {
  expect(relativeTime(now - passedMs, now)).toBe(words)
})

test('today and yesterday are called so, any other day by its date', () => {
  expect(dayTitle('2026-01-05', now)).toBe('Today')
  expect(dayTitle('2026-01-04', now)).toBe('Yesterday')
  expect(dayTitle('2026-01-03', now)).toBe('Saturday, January 3, 2026')
})

test('the exact time holds the second and a time zone', () => {
  expect(exactTime(new Date(2026, 0, 5, 14, 3, 22).getTime())).toMatch(/^January 5, 2026.*2:03:22\sPM \S+/)
})
