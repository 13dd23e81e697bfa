import { expect, test } from 'vitest'
import { contents } from '@/lib/activation/editing/testing/held'
import type { EditConflict } from '@/lib/contract/dataflow-edit'
import { conflictAfter } from './shown-conflict'

const sides: EditConflict = { conflicts: [], theirs: contents(), etag: 'a', sent: 'nothing' }
const shown = { sides, requestId: 'first', exchanges: [] }

test('a second conflict takes the place of the first', () => {
  const problem = {
    code: 'edit-conflict',
    conflict: { ...sides, etag: 'b' },
    fields: [],
    requestId: 'second',
  }
  const second = { sides: { ...sides, etag: 'b' }, requestId: 'second', exchanges: [] }
  expect(conflictAfter(problem, undefined)).toEqual(second)
  expect(conflictAfter(problem, shown)).toEqual(second)
})

test('a conflict brings along what went over the wire until it was met, from the first try on', () => {
  const exchanges = [{ at: 1, durationMs: 2, method: 'GET', path: '/flows/1' }]
  const problem = { code: 'edit-conflict', conflict: sides, exchanges, fields: [], requestId: 'second' }
  const first = conflictAfter(problem, undefined)
  expect(first?.exchanges).toEqual(exchanges)
  expect(conflictAfter(problem, first)?.exchanges).toEqual([...exchanges, ...exchanges])
})

test('what was sent before the first conflict is not denied by the second', () => {
  const problem = { code: 'edit-conflict', conflict: sides, fields: [], requestId: 'second' }
  for (const sent of ['nothing', 'target', 'unknown'] as const) {
    const before = { ...shown, sides: { ...sides, sent } }
    expect(conflictAfter(problem, before)?.sides.sent).toBe(sent)
  }
})

test('a conflict stays in sight when sending its solution fails for another reason', () => {
  const problem = { code: 'platform-busy', fields: [], requestId: 'second' }
  expect(conflictAfter(problem, shown)).toBe(shown)
  expect(conflictAfter(problem, undefined)).toBeUndefined()
})

test('a problem with a field gives way to the editor, where the field is', () => {
  const fields = [{ path: 'target.stream', message: 'Use letters' }]
  expect(conflictAfter({ code: 'invalid-input', fields, requestId: 'second' }, shown)).toBeUndefined()
})
