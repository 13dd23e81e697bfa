import { expect, test } from 'vitest'
import { PlatformUnreachableError } from '../errors'
import { parseRetryAfter, retryDelayMs } from './retry'

const error = new PlatformUnreachableError({ requestId: 'request-1' })
const now = Date.UTC(2026, 2, 2, 9, 30)

test.each([
  ['shortest', 0, [200, 400, 800]],
  ['longest', 1, [400, 800, 1_600]],
])('the %s pauses double with every try', (_which, random, expected) => {
  const pauses = [1, 2, 3].map((tries) => retryDelayMs({ error, tries, random: () => random }))
  expect(pauses).toEqual(expected)
})

test('after the fourth try there is none', () => {
  expect(retryDelayMs({ error, tries: 4, random: () => 0 })).toBeUndefined()
})

test.each([
  ['seconds', '7', 7_000],
  ['padded seconds', ' 7 ', 7_000],
  ['an HTTP date', 'Mon, 02 Mar 2026 09:30:05 GMT', 5_000],
  ['a date that has passed', 'Mon, 02 Mar 2026 09:00:00 GMT', 0],
  ['nonsense', 'soon', undefined],
  ['nothing', null, undefined],
])('Retry-After is read as %s', (_form, value, expected) => {
  expect(parseRetryAfter(value, now)).toBe(expected)
})
