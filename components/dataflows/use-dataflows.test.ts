import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shownPages } from './use-dataflows'

test('the first page is shown at once, and the whole list when it is complete', () => {
  expect(shownPages(['a'], false)).toEqual(['a'])
  expect(shownPages(['a', 'b', 'c'], false)).toEqual(['a', 'b'])
  expect(shownPages(['a', 'b', 'c'], true)).toEqual(['a', 'b', 'c'])
})

test('however many pages arrive, all drawings together are less than twice the whole', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000 }), (count) => {
      const pages = Array.from({ length: count }, (_, index) => index)
      const sizes = pages.map((index) => shownPages(pages.slice(0, index + 1), false).length)
      const drawn = [...new Set(sizes)].reduce((sum, size) => sum + size, 0)
      expect(drawn).toBeLessThan(2 * count)
      expect(sizes.every((size, index) => size > (index + 1) / 2)).toBe(true)
    }),
  )
})
