import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sortColumns } from './dataflow-filters'
import { sortDataflows } from './sort-dataflows'
import { dataflowsArbitrary } from './testing/dataflow-arbitrary'

const sortArbitrary = fc.record({
  column: fc.constantFrom(...sortColumns),
  direction: fc.constantFrom('ascending' as const, 'descending' as const),
})

test('sorting keeps every dataflow, and is the same whatever the order before', () => {
  fc.assert(
    fc.property(dataflowsArbitrary, sortArbitrary, (all, sort) => {
      const sorted = sortDataflows(all, sort)
      expect(new Set(sorted)).toEqual(new Set(all))
      expect(sortDataflows(all.toReversed(), sort)).toEqual(sorted)
    }),
  )
})

test('what has no value comes last in either direction', () => {
  fc.assert(
    fc.property(dataflowsArbitrary, fc.constantFrom('ascending', 'descending'), (all, direction) => {
      const times = sortDataflows(all, { column: 'created', direction }).map(({ createdAt }) => createdAt)
      const known = times.filter((at) => at !== undefined)
      expect(times.slice(0, known.length)).toEqual(known)
      const expected = known.toSorted((a, b) => (direction === 'ascending' ? a - b : b - a))
      expect(known).toEqual(expected)
    }),
  )
})

test('numbers in names count as numbers', () => {
  const [one] = fc.sample(
    dataflowsArbitrary.filter(({ length }) => length > 0),
    1,
  )
  const [first] = one ?? []
  if (!first) throw new Error('no sample')
  const named = ['Feed 10', 'feed 9', 'Feed 1'].map((name) => ({ ...first, name }))
  const sorted = sortDataflows(named, { column: 'name', direction: 'ascending' })
  expect(sorted.map(({ name }) => name)).toEqual(['Feed 1', 'feed 9', 'Feed 10'])
})
