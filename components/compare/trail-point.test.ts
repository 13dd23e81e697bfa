import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { contentsAfter, type RecordedEntry } from '@/lib/activation/editing/recorded-contents'
import { searchPoint } from './trail-point'

const pageSize = 3

/** Reads page after page, as the comparison does, for as long as older entries are needed. */
function readFor(trail: readonly RecordedEntry[], at: number) {
  let entries = trail.slice(0, pageSize)
  const search = () => searchPoint(entries, at, entries.length < trail.length)
  while (search() === 'reading') entries = trail.slice(0, entries.length + pageSize)
  return { entries, search: search() }
}

/** A trail of so many renamings, newest first, on top of the entry that tells everything. */
function trailOf(count: number): RecordedEntry[] {
  const renamings = Array.from({ length: count }, (_, index) => ({
    id: index + 2,
    outcome: 'succeeded',
    before: { name: `Name ${index}` },
    after: { name: `Name ${index + 1}` },
  }))
  const all = { name: 'Name 0', description: '', audiences: [], attributes: ['p'], target: { stream: 's' } }
  return [...renamings.toReversed(), { id: 1, outcome: 'succeeded', after: all }]
}

test('a point behind the first page is read up to, and told in full', () => {
  const trail = trailOf(120)
  const { entries, search } = readFor(trail, 7)
  expect(search).toBe('found')
  expect(contentsAfter(entries, 7)).toEqual({
    name: 'Name 6',
    description: '',
    audiences: [],
    attributes: ['p'],
    target: { stream: 's' },
  })
})

test('nothing older is read once everything is told', () => {
  const trail = [{ ...trailOf(0)[0], id: 200, outcome: 'succeeded' }, ...trailOf(120)]
  expect(readFor(trail, 200).entries).toHaveLength(pageSize)
})

test('a point that is not in the trail is missing, and found to be without reading what is older', () => {
  const trail = trailOf(20).map((entry) => ({ ...entry, id: entry.id * 10 }))
  expect(readFor(trail, 205)).toMatchObject({ search: 'missing', entries: { length: pageSize } })
  expect(readFor(trail, 5).search).toBe('missing')
  expect(searchPoint([], 5, false)).toBe('missing')
})

const part = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined })
const contents = fc.record({
  name: part(fc.constantFrom('A', 'B')),
  description: part(fc.constantFrom('', 'Text')),
  attributes: part(fc.constantFrom(['p'], ['p', 'q'])),
  audiences: part(fc.constantFrom([], [{ id: 'a', name: 'a' }])),
  target: part(fc.constantFrom({ stream: 's' }, { stream: 't' })),
})
const trails = fc
  .array(
    fc.record({
      outcome: fc.constantFrom('succeeded', 'failed', 'unknown'),
      before: contents,
      after: contents,
    }),
    { minLength: 1, maxLength: 20 },
  )
  .map((entries) => entries.map((entry, index) => ({ ...entry, id: entries.length - index })))

test('a state is the same as if the whole trail had been read', () => {
  fc.assert(
    fc.property(trails, fc.nat(), (trail, chance) => {
      const at = (chance % trail.length) + 1
      const { entries, search } = readFor(trail, at)
      expect(search).toBe('found')
      expect(contentsAfter(entries, at)).toEqual(contentsAfter(trail, at))
    }),
  )
})
