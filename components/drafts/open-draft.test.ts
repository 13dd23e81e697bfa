import { expect, test } from 'vitest'
import { emptyDraft } from '@/components/wizard/draft-form'
import { newDraftId } from '@/components/wizard/draft-id'
import type { DraftView } from '@/lib/contract/drafts'
import type { DraftContent } from '@/lib/destinations/draft-content'
import { reconcile } from './open-draft'

const draftId = newDraftId()

function contentNamed(name: string): DraftContent {
  return { sendId: newDraftId(), form: { ...emptyDraft, name }, visited: [], step: 'target' }
}

const kept: DraftView = {
  id: draftId,
  revision: 4,
  actor: 'client-1',
  updatedAt: 9,
  content: contentNamed('kept'),
  activation: undefined,
}

test('the journal’s draft is opened when the tab holds nothing beyond it', () => {
  const saved = { draftId, revision: 3, isSaved: true, content: contentNamed('older') }
  for (const copy of [undefined, saved]) {
    expect(reconcile(kept, copy)).toMatchObject({ revision: 4, content: kept.content, isUnsaved: false })
  }
})

test('typing that never got to the journal wins, and is saved', () => {
  const copy = { draftId, revision: 4, isSaved: false, content: contentNamed('typed') }
  const opened = reconcile(kept, copy)
  expect(opened).toMatchObject({ content: copy.content, isUnsaved: true, newer: undefined })
})

test('when both went on, the tab’s typing is shown and the newer version is offered', () => {
  const copy = { draftId, revision: 3, isSaved: false, content: contentNamed('typed') }
  expect(reconcile(kept, copy)).toMatchObject({ content: copy.content, newer: kept })
})

test('typing after a save whose answer the page did not live to see is no conflict either', () => {
  const copy = { draftId, revision: 3, isSaved: false, content: contentNamed('typed') }
  const unanswered = [contentNamed('before').form, kept.content.form]
  expect(reconcile(kept, { ...copy, unanswered })).toMatchObject({
    revision: 4,
    content: copy.content,
    isUnsaved: true,
    newer: undefined,
  })
  expect(reconcile(kept, { ...copy, unanswered: unanswered.slice(0, 1) })).toMatchObject({ newer: kept })
})

test('what was typed after a draft was sent is another one to send', () => {
  const activation = { id: kept.content.sendId, status: 'running' as const }
  const sent = { ...kept, activation }
  const typed = { draftId, revision: 4, isSaved: false, content: contentNamed('typed') }
  expect(reconcile(sent, typed).activation).toBeUndefined()
  const unchanged = { ...typed, content: { ...typed.content, sendId: activation.id } }
  expect(reconcile(sent, unchanged).activation).toBe(activation)
})

test('a last save whose answer the page did not live to see is no conflict', () => {
  const copy = { draftId, revision: 3, isSaved: false, content: kept.content }
  expect(reconcile(kept, copy)).toMatchObject({ revision: 4, isUnsaved: false, newer: undefined })
})
