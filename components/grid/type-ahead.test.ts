import { expect, test } from 'vitest'
import { findTyped, isTypingAt, nothingTyped, typeLetter } from './type-ahead'

const rows = ['Home address', 'Home phone', 'Loyalty', 'home town'].map((text) => ({ text }))

test('a letter leads on to the next row that begins with it, and around', () => {
  expect(findTyped(rows, 'h', 0)).toBe(1)
  expect(findTyped(rows, 'h', 1)).toBe(3)
  expect(findTyped(rows, 'h', 3)).toBe(0)
})

test('more letters stay where they fit', () => {
  expect(findTyped(rows, 'home p', 1)).toBe(1)
  expect(findTyped(rows, 'home t', 1)).toBe(3)
  expect(findTyped(rows, 'x', 1)).toBe(-1)
  expect(findTyped([], 'x', -1)).toBe(-1)
})

test('letters are one word until there is a pause', () => {
  const first = typeLetter(nothingTyped, 'h', 1_000)
  expect(typeLetter(first, 'o', 1_500).typed).toBe('ho')
  expect(isTypingAt(first, 1_999)).toBe(true)
  expect(isTypingAt(first, 2_000)).toBe(false)
  expect(typeLetter(first, 'o', 2_000).typed).toBe('o')
})
