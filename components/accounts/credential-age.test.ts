import { expect, test } from 'vitest'
import { credentialAge } from './credential-age'

const now = Date.UTC(2026, 5, 30, 12)

test.each([
  ['2026-06-30', 'since today', false],
  ['2026-06-29', 'since yesterday', false],
  ['2026-04-01', '90 days old', false],
  ['2026-03-31', '91 days old', true],
  ['2020-01-01', '2,372 days old', true],
  // The vendor's clock may be ahead.
  ['2026-07-02', 'since today', false],
])('credentials given on %s are %s', (day, words, isOld) => {
  expect(credentialAge(day, now)).toMatchObject({ words, isOld })
})

test('without a day nothing is claimed', () => {
  expect(credentialAge(undefined, now)).toBeUndefined()
  expect(credentialAge('soon', now)).toBeUndefined()
})
