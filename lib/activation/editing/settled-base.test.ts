import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changesBetween } from './changes'
import { type MergeConflict, mergeContents } from './merge-contents'
import { settledBase } from './settled-base'
import { anyContents } from './testing/any-contents'
import { contents } from './testing/held'

const base = contents()
const placeOf = ({ part, parameter }: MergeConflict) => [part, parameter]

test('what was sent before a conflict showed is no change any more; the rest still is', () => {
  const mine = contents({ name: 'Mine', target: { ...base.target, stream: 'gold' } })
  const theirs = contents({ name: 'Theirs', target: { stream: 'gold', region: 'us-east-1' } })
  const settled = settledBase(base, mine, theirs)
  expect(settled).toEqual(contents({ target: { ...base.target, stream: 'gold' } }))
  expect(changesBetween(settled, mine).map(({ part }) => part)).toEqual(['name'])
})

test('what others do to the settled part afterwards stays', () => {
  const mine = contents({ target: { ...base.target, stream: 'gold' } })
  const settled = settledBase(base, mine, mine)
  const later = contents({ target: { ...base.target, stream: 'silver' } })
  const { merged, conflicts } = mergeContents(settled, mine, later)
  expect([merged.target, conflicts]).toEqual([{ ...base.target, stream: 'silver' }, []])
})

test('merging gives the same with it as with the first base', () => {
  fc.assert(
    fc.property(anyContents, anyContents, anyContents, (from, mine, theirs) => {
      const settled = mergeContents(settledBase(from, mine, theirs), mine, theirs)
      const plain = mergeContents(from, mine, theirs)
      // A switch that is off and one that was never set are the same.
      expect(changesBetween(settled.merged, plain.merged)).toEqual([])
      expect(settled.conflicts.map(placeOf)).toEqual(plain.conflicts.map(placeOf))
    }),
  )
})

test('an edit that is in place as a whole leaves nothing to send', () => {
  fc.assert(
    fc.property(anyContents, anyContents, (from, mine) => {
      expect(changesBetween(settledBase(from, mine, mine), mine)).toEqual([])
    }),
  )
})
