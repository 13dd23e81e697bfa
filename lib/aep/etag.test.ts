import { expect, test } from 'vitest'
import { toIfMatch } from './etag'

const quoted = '"04000e7f-0000-0200-0000-62d9bca40000"'

test.each([
  ['a quoted etag stays as it is', quoted, quoted],
  ['an unquoted etag gets its quotes', '04000e7f-0000-0200-0000-62d9bca40000', quoted],
  ['a weak etag stays as it is', 'W/"1"', 'W/"1"'],
])('%s', (_what, etag, expected) => {
  expect(toIfMatch(etag)).toBe(expected)
})

test('quoting twice is quoting once', () => {
  expect(toIfMatch(toIfMatch('abc'))).toBe('"abc"')
})
