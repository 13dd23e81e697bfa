import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countChosen, moveRange, toggleAll, toggleRow } from './row-selection'

const rows = ['a', 'b', 'c', 'd', 'e'].map((key) => ({ key, isSelectable: key !== 'c' }))
const chosen = (keys: ReadonlySet<string>) => [...keys].toSorted().join('')

test('a row is chosen by the first press and not any more by the second', () => {
  const once = toggleRow(new Set(['x']), 'a')
  expect(chosen(once)).toBe('ax')
  expect(chosen(toggleRow(once, 'a'))).toBe('x')
})

test('a range grows and shrinks from where it began, in either direction, without what cannot be chosen', () => {
  const grown = moveRange(new Set(['b']), rows, { anchor: 1, from: 1, to: 4 })
  expect(chosen(grown)).toBe('bde')
  const shrunk = moveRange(grown, rows, { anchor: 1, from: 4, to: 3 })
  expect(chosen(shrunk)).toBe('bd')
  expect(chosen(moveRange(shrunk, rows, { anchor: 1, from: 3, to: 0 }))).toBe('ab')
})

test('all are chosen, then none of them; what is not shown stays as it is', () => {
  const all = toggleAll(new Set(['hidden', 'a']), rows)
  expect(chosen(all)).toBe(chosen(new Set(['hidden', 'a', 'b', 'd', 'e'])))
  expect(countChosen(all, rows)).toBe(4)
  expect(chosen(toggleAll(all, rows))).toBe('hidden')
})

test('no range ever touches what is not shown or cannot be chosen', () => {
  const index = fc.nat({ max: rows.length - 1 })
  const before = fc.subarray(['a', 'b', 'd', 'e', 'hidden']).map((keys) => new Set(keys))
  fc.assert(
    fc.property(before, index, index, index, (selected, anchor, from, to) => {
      const after = moveRange(selected, rows, { anchor, from, to })
      expect(after.has('hidden')).toBe(selected.has('hidden'))
      expect(after.has('c')).toBe(false)
      const ends = [anchor, to].map((position) => rows[position]?.key ?? '').filter((key) => key !== 'c')
      expect([...after]).toEqual(expect.arrayContaining(ends))
    }),
  )
})
