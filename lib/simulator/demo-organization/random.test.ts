import { expect, test } from 'vitest'
import { createRandom } from './random'

test('ids are valid UUIDs', () => {
  const random = createRandom(7)
  const ids = Array.from({ length: 200 }, () => random.uuid())
  for (const id of ids)
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(new Set(ids).size).toBe(ids.length)
})

test('the same seed gives the same stream', () => {
  const draw = (seed: number) => {
    const random = createRandom(seed)
    return [
      random.uuid(),
      random.integer(1, 1_000),
      random.shuffled([1, 2, 3, 4, 5, 6, 7, 8]),
      random.hex(12),
    ]
  }
  expect(draw(3)).toEqual(draw(3))
  expect(draw(3)).not.toEqual(draw(4))
})

test('shuffling keeps every item, picking from nothing fails', () => {
  const random = createRandom(11)
  expect(new Set(random.shuffled([1, 2, 3, 4]))).toEqual(new Set([1, 2, 3, 4]))
  expect(() => random.pick([])).toThrow('nothing to pick')
})
