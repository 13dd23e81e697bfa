import { expect, test } from 'vitest'
import { changesBetween } from '@/lib/activation/editing/changes'
import { contents } from '@/lib/activation/editing/testing/held'
import { openedEdit } from './opened-edit'

const base = contents()
const wanted = contents({ name: 'Mine', audiences: ['a', 'b', 'mine'] })
const kept = { etag: 'old', base, wanted, wasSent: false }
const holding = (changes: Parameters<typeof contents>[0]) => ({ contents: contents(changes), etag: 'new' })

test('without an earlier edit the editor begins with what the dataflow holds', () => {
  const current = holding({ name: 'Now' })
  expect(openedEdit(current, undefined)).toEqual({
    base: current,
    wanted: current.contents,
    restored: undefined,
  })
})

test('an edit that was begun before is gone on with, made of what its writer saw', () => {
  const opened = openedEdit(holding({ name: 'Theirs' }), kept)
  expect(opened).toEqual({ base: { contents: base, etag: 'old' }, wanted, restored: 'unsent' })
})

test('of one that was sent and not answered only what is not in place is still ahead', () => {
  const opened = openedEdit(holding({ audiences: ['a', 'b', 'mine'] }), { ...kept, wasSent: true })
  expect(opened.restored).toBe('unanswered')
  expect(changesBetween(opened.base.contents, opened.wanted).map(({ part }) => part)).toEqual(['name'])
})

test('one that is in place as a whole is over, whatever others did since', () => {
  const current = holding({ name: 'Mine', audiences: ['a', 'b', 'mine', 'theirs'] })
  expect(openedEdit(current, { ...kept, wasSent: true })).toEqual({
    base: current,
    wanted: current.contents,
    restored: undefined,
  })
})
