import fc from 'fast-check'
import { expect, test } from 'vitest'
import { matchRanges } from './match-ranges'

const marked = (text: string, ...words: string[]) =>
  matchRanges(text, words).map(({ start, end }) => text.slice(start, end))

test('every occurrence of every word is marked, upper and lower case alike', () => {
  expect(marked('First name of the first', 'first', 'name')).toEqual(['First', 'name', 'first'])
})

test('words that overlap or touch are marked as one', () => {
  expect(marked('personalEmail', 'son', 'nal', 'email')).toEqual(['sonalEmail'])
})

test('letters that take more room in lower case leave a text unmarked rather than marked wrongly', () => {
  expect(marked('İstanbul city', 'city')).toEqual([])
})

test('ranges are in order, apart from each other, and cover exactly what matches', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'A'), maxLength: 12 })
  fc.assert(
    fc.property(letters, fc.array(letters, { maxLength: 3 }), (text, words) => {
      const ranges = matchRanges(
        text,
        words.map((word) => word.toLowerCase()),
      )
      ranges.forEach(({ start, end }, index) => {
        expect(end).toBeGreaterThan(start)
        expect(start).toBeGreaterThan(ranges[index - 1]?.end ?? -1)
      })
    }),
  )
})
