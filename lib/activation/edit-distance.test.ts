import fc from 'fast-check'
import { expect, test } from 'vitest'
import { editDistance } from './edit-distance'

test.each([
  ['', '', 0],
  ['city', 'city', 0],
  ['ctiy', 'city', 1],
  ['adress', 'address', 1],
  ['adresss', 'address', 2],
  ['kitten', 'sitting', 3],
])('%s and %s are %i apart', (one, other, distance) => {
  expect(editDistance(one, other, 10)).toBe(distance)
})

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '.'), maxLength: 8 })

test('it is the same in both directions, and nothing only between equals', () => {
  fc.assert(
    fc.property(word, word, (one, other) => {
      const distance = editDistance(one, other, 20)
      expect(distance).toBe(editDistance(other, one, 20))
      expect(distance === 0).toBe(one === other)
      expect(distance).toBeLessThanOrEqual(Math.max(one.length, other.length))
    }),
  )
})

test('a limit changes nothing within it, and cuts off what is beyond', () => {
  fc.assert(
    fc.property(word, word, fc.nat(8), (one, other, limit) => {
      expect(editDistance(one, other, limit)).toBe(Math.min(editDistance(one, other, 20), limit + 1))
    }),
  )
})
