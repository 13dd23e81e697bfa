import { beforeEach, expect, test, vi } from 'vitest'
import { emptyDraft } from './draft-form'
import { forgetDraft, isDraftOf, loadDraft, newDraft, noteSent, saveDraft } from './stored-draft'

const scope = 'org/prod'
const memory = new Map<string, string>()

beforeEach(() => {
  memory.clear()
  vi.stubGlobal('window', {
    sessionStorage: {
      getItem: (key: string) => memory.get(key) ?? null,
      setItem: (key: string, value: string) => memory.set(key, value),
      removeItem: (key: string) => memory.delete(key),
    },
  })
})

test('a draft keeps its id over a reload, and a copy of the tab has the same', () => {
  const draft = newDraft()
  saveDraft(scope, { ...draft, form: { ...emptyDraft, name: 'Feed' }, visited: ['destination'] })
  expect(loadDraft(scope)).toMatchObject({ id: draft.id, form: { name: 'Feed' }, visited: ['destination'] })
})

test('without a stored draft, each begins with an id of its own', () => {
  expect(loadDraft(scope).id).not.toBe(loadDraft(scope).id)
})

test('what became of an activation is noted on its own draft only', () => {
  const draft = newDraft()
  saveDraft(scope, draft)
  noteSent(scope, newDraft().id, 'undone')
  expect(loadDraft(scope).sent).toBeUndefined()
  noteSent(scope, draft.id, 'stopped')
  expect(loadDraft(scope)).toMatchObject({ id: draft.id, sent: 'stopped' })
})

test('a forgotten draft is no activation’s draft', () => {
  const draft = newDraft()
  saveDraft(scope, draft)
  expect(isDraftOf(scope, draft.id)).toBe(true)
  forgetDraft(scope)
  expect(isDraftOf(scope, draft.id)).toBe(false)
})

test('what an earlier version stored is left aside', () => {
  memory.set(`sluice-draft:${scope}`, '{"visited":[],"form":{}}')
  expect(loadDraft(scope)).toMatchObject({ form: emptyDraft, visited: [] })
})
