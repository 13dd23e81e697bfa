import fc from 'fast-check'
import { expect, test } from 'vitest'
import { matchesGlob } from './glob'

const letters = fc.string({ unit: fc.constantFrom('a', 'b', ':'), maxLength: 8 })
const patterns = fc.string({ unit: fc.constantFrom('a', 'b', ':', '*', '?'), maxLength: 8 })

/** The same rule the slow way. */
function toRegExp(pattern: string): RegExp {
  return new RegExp(`^${pattern.replaceAll('*', '[^]*').replaceAll('?', '[^]')}$`)
}

test('a pattern matches exactly what its stars and question marks stand for', () => {
  fc.assert(
    fc.property(patterns, letters, (pattern, text) => {
      expect(matchesGlob(pattern, text)).toBe(toRegExp(pattern).test(text))
    }),
    { numRuns: 2_000 },
  )
})

test('characters that mean something to a regular expression stand for themselves', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(matchesGlob(text, text)).toBe(true)
      expect(matchesGlob('*', text)).toBe(true)
    }),
  )
  expect(matchesGlob('a.c', 'abc')).toBe(false)
})

test('a pattern made to be slow is not', () => {
  expect(matchesGlob('*a'.repeat(2_000), 'a'.repeat(4_000).concat('b'))).toBe(false)
})
