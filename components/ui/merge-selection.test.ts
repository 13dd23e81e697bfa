import { expect, test } from 'vitest'
import { mergeSelection } from './merge-selection'

test('keeps what the list does not show', () => {
  const next = mergeSelection(new Set(['hidden', 'a']), ['a', 'b'], new Set(['b']))
  expect(next).toEqual(new Set(['hidden', 'b']))
})

test('takes "all" to mean all that is shown', () => {
  const next = mergeSelection(new Set(['hidden']), ['a', 'b'], 'all')
  expect(next).toEqual(new Set(['hidden', 'a', 'b']))
})

test('answers null when nothing changed', () => {
  expect(mergeSelection(new Set(['hidden', 'a']), ['a', 'b'], new Set(['a', 'hidden']))).toBeNull()
})

test('leaves the given selection as it was', () => {
  const selected = new Set(['a'])
  mergeSelection(selected, ['a', 'b'], 'all')
  expect(selected).toEqual(new Set(['a']))
})
