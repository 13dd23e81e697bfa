import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Change, changesBetween } from './changes'
import type { Contents } from './contents'
import { mergeContents } from './merge-contents'
import { planEdit } from './plan-edit'
import { anyContents } from './testing/any-contents'
import { contents, heldOf } from './testing/held'

const base = contents()
const idsOf = ({ audiences }: Contents) => audiences.map(({ id }) => id)

test('two admins who add different things both have theirs', () => {
  const mine = contents({ audiences: ['a', 'b', 'mine'], attributes: ['p', 'q', 'r'] })
  const theirs = contents({ audiences: ['a', 'b', 'theirs'], name: 'Their name' })
  const { merged, conflicts } = mergeContents(base, mine, theirs)
  expect(conflicts).toEqual([])
  expect(idsOf(merged)).toEqual(['a', 'b', 'theirs', 'mine'])
  expect(merged.attributes).toEqual(['p', 'q', 'r'])
  expect(merged.name).toBe('Their name')
})

test('what either of them removed stays removed', () => {
  const mine = contents({ audiences: ['b', 'c'] })
  const theirs = contents({ audiences: ['a', 'd'] })
  expect(idsOf(mergeContents(base, mine, theirs).merged)).toEqual(['d', 'c'])
})

test('two new names are a conflict that shows all three, and mine is kept', () => {
  const { merged, conflicts } = mergeContents(base, contents({ name: 'Mine' }), contents({ name: 'Theirs' }))
  expect(conflicts).toEqual([{ part: 'name', base: 'Loyalty feed', mine: 'Mine', theirs: 'Theirs' }])
  expect(merged.name).toBe('Mine')
})

test('the same new name is none', () => {
  const renamed = contents({ name: 'New' })
  expect(mergeContents(base, renamed, renamed).conflicts).toEqual([])
})

test('parameters of the target are merged one by one', () => {
  const mine = contents({ target: { ...base.target, stream: 'mine' } })
  const theirs = contents({ target: { ...base.target, region: 'us-east-1' } })
  const { merged, conflicts } = mergeContents(base, mine, theirs)
  expect(conflicts).toEqual([])
  expect(merged.target).toEqual({ stream: 'mine', region: 'us-east-1' })
  const contested = contents({ target: { ...base.target, stream: 'theirs' } })
  expect(mergeContents(base, mine, contested).conflicts).toMatchObject([
    { part: 'target', parameter: 'stream', base: 'loyalty', mine: 'mine', theirs: 'theirs' },
  ])
})

test('two removals that only together leave nothing are a conflict', () => {
  const { conflicts } = mergeContents(base, contents({ audiences: ['a'] }), contents({ audiences: ['b'] }))
  expect(conflicts.map(({ part }) => part)).toEqual(['audiences'])
})

/** Whether a list holds what was added to it, and not what was removed. */
function isHeld(merged: Contents, change: Change): boolean {
  if (change.part === 'audience') {
    return idsOf(merged).includes(change.audience.id) === (change.action === 'add')
  }
  return change.part !== 'attribute' || merged.attributes.includes(change.path) === (change.action === 'add')
}

test('without another’s change a merge is mine, without mine it is theirs', () => {
  fc.assert(
    fc.property(anyContents, anyContents, (from, to) => {
      expect(changesBetween(to, mergeContents(from, to, from).merged)).toEqual([])
      expect(changesBetween(to, mergeContents(from, from, to).merged)).toEqual([])
    }),
  )
})

test('every change of either side is in the merge, whoever is asked first', () => {
  fc.assert(
    fc.property(anyContents, anyContents, anyContents, (from, mine, theirs) => {
      const one = mergeContents(from, mine, theirs)
      const other = mergeContents(from, theirs, mine)
      expect(other.conflicts).toHaveLength(one.conflicts.length)
      if (one.conflicts.length > 0) return
      expect(changesBetween(one.merged, other.merged)).toEqual([])
      const changes = [...changesBetween(from, mine), ...changesBetween(from, theirs)]
      expect(changes.filter((change) => !isHeld(one.merged, change))).toEqual([])
    }),
  )
})

test('a plan is done when the dataflow holds the edit, whatever else others added', () => {
  const mine = contents({ audiences: ['a', 'c'], target: { ...base.target, stream: 'new' } })
  const before = planEdit({ base, mine }, heldOf(base))
  expect(before.flowOperations).toHaveLength(2)
  expect(before.targetOperations).toHaveLength(1)
  const after = planEdit(
    { base, mine },
    heldOf({ ...mine, audiences: [...mine.audiences, { id: 'x', name: 'X' }] }),
  )
  expect([after.flowOperations, after.targetOperations]).toEqual([[], []])
})
