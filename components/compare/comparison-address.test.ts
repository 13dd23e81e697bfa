import { expect, test } from 'vitest'
import { readComparison, writeComparison } from './comparison-address'

const left = '0b6f0f0e-1111-4222-8333-444455556666'
const right = '0b6f0f0e-1111-4222-8333-444455557777'
const read = (query: string) => {
  const parameters = new URLSearchParams(query)
  return readComparison((name) => parameters.get(name) ?? undefined)
}

test('an address comes back as it was written', () => {
  for (const comparison of [
    { left, at: 7, right },
    { left, at: undefined, right: left },
    { left: undefined, at: undefined, right },
    { left: undefined, at: undefined, right: undefined },
  ]) {
    expect(read(writeComparison(comparison))).toEqual(comparison)
  }
})

test('what cannot be an id or an entry is left out', () => {
  expect(read('?left=../x&at=-1&right=nope')).toEqual({ left: undefined, at: undefined, right: undefined })
})
