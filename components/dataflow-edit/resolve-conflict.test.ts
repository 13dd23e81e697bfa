import { expect, test } from 'vitest'
import { mergeContents } from '@/lib/activation/editing/merge-contents'
import { contents } from '@/lib/activation/editing/testing/held'
import { conflictKey, resolvedContents } from './resolve-conflict'

const base = contents()
const mine = contents({
  name: 'Mine',
  target: { ...base.target, stream: 'mine' },
  attributes: ['p', 'q', 'r'],
})
const theirs = contents({
  name: 'Theirs',
  target: { ...base.target, stream: 'theirs' },
  audiences: ['a', 'b', 'c'],
})
const { conflicts } = mergeContents(base, mine, theirs)

test('each conflict is settled by its own choice, and everything else of both sides stays', () => {
  expect(conflicts.map(conflictKey)).toEqual(['name', 'target.stream'])
  const choices = new Map([
    ['name', 'theirs'],
    ['target.stream', 'mine'],
  ] as const)
  const resolved = resolvedContents({ base, mine, theirs }, conflicts, choices)
  expect(resolved).toMatchObject({ name: 'Theirs', target: { stream: 'mine', region: 'eu-west-1' } })
  expect(resolved.attributes).toEqual(['p', 'q', 'r'])
  expect(resolved.audiences.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
})

test('what is settled is no conflict any more', () => {
  for (const side of ['mine', 'theirs'] as const) {
    const choices = new Map(conflicts.map((conflict) => [conflictKey(conflict), side]))
    const resolved = resolvedContents({ base, mine, theirs }, conflicts, choices)
    expect(mergeContents(theirs, resolved, theirs).conflicts).toEqual([])
  }
})
