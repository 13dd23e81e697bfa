import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import type { DraftContent } from '../destinations/draft-content'
import { anyContent } from '../destinations/testing/draft-arbitrary'
import { newScope } from '../journal/testing/new-activation'
import { openTestJournal } from '../journal/testing/test-journal'
import { discardDraft } from './discard-draft'
import { listDrafts } from './list-drafts'
import { readDraft } from './read-draft'
import { saveDraft } from './save-draft'

const journal = openTestJournal()
afterAll(() => journal.close())

function setup() {
  let nowMs = 1_000
  const context = { journal, scope: newScope(), actor: 'client-1', now: () => (nowMs += 1_000) }
  const id = crypto.randomUUID()
  return { context, id }
}

const [sample] = fc.sample(anyContent, { numRuns: 1, seed: 7 })

function contentNamed(name: string): DraftContent {
  if (!sample) throw new Error('fast-check gave no sample')
  return { ...sample, form: { ...sample.form, name } }
}

test('a draft goes through the journal and comes back unchanged', async () => {
  const { context } = setup()
  await fc.assert(
    fc.asyncProperty(anyContent, async (content) => {
      const id = crypto.randomUUID()
      await saveDraft(context, id, { content, basedOn: 0 })
      expect((await readDraft(context, id)).content).toEqual(content)
    }),
    { numRuns: 60 },
  )
})

test('a save that is based on an older revision changes nothing and brings the newer draft along', async () => {
  const { context, id } = setup()
  await saveDraft(context, id, { content: contentNamed('first'), basedOn: 0 })
  await saveDraft(context, id, { content: contentNamed('second tab'), basedOn: 1 })
  const late = await saveDraft(context, id, { content: contentNamed('first tab'), basedOn: 1 })
  expect(late).toMatchObject({ isSaved: false, newer: { revision: 2, content: contentNamed('second tab') } })
  expect((await readDraft(context, id)).content.form.name).toBe('second tab')
})

test('a save whose answer was lost may be sent again', async () => {
  const { context, id } = setup()
  const first = await saveDraft(context, id, { content: contentNamed('once'), basedOn: 0 })
  expect(await saveDraft(context, id, { content: contentNamed('once'), basedOn: 0 })).toEqual(first)
})

test('a draft that was discarded, or is another organization’s, is gone', async () => {
  const { context, id } = setup()
  await saveDraft(context, id, { content: contentNamed('mine'), basedOn: 0 })
  const foreign = { ...context, scope: newScope() }
  const gone = { code: 'draft-gone' }
  await expect(readDraft(foreign, id)).rejects.toMatchObject(gone)
  await expect(saveDraft(foreign, id, { content: contentNamed('theirs'), basedOn: 0 })).rejects.toMatchObject(
    gone,
  )
  await expect(readDraft(context, 'no-id')).rejects.toMatchObject(gone)
  await discardDraft(context, id)
  await discardDraft(context, id)
  await expect(saveDraft(context, id, { content: contentNamed('late'), basedOn: 1 })).rejects.toMatchObject(
    gone,
  )
})

test('a list of hundreds comes page by page, the latest change first, each draft once', async () => {
  const { context } = setup()
  const names = Array.from({ length: 130 }, (_, index) => `draft ${index}`)
  for (const name of names) {
    await saveDraft(context, crypto.randomUUID(), { content: contentNamed(name), basedOn: 0 })
  }
  const seen: string[] = []
  let cursor: { updatedAt: number; id: string } | undefined
  do {
    const page = await listDrafts(context, { limit: 50, cursor })
    expect(page.total).toBe(130)
    seen.push(...page.items.map(({ name }) => name))
    const [updatedAt = '', id = ''] = page.nextCursor?.split('.') ?? []
    cursor = page.nextCursor === undefined ? undefined : { updatedAt: Number(updatedAt), id }
  } while (cursor)
  expect(seen).toEqual(names.toReversed())
})

test('the list says what a draft is about, without its content', async () => {
  const { context, id } = setup()
  const content = contentNamed('Loyalty feed')
  await saveDraft(context, id, { content, basedOn: 0 })
  const { items } = await listDrafts(context, { limit: 10 })
  expect(items).toEqual([
    {
      id,
      actor: 'client-1',
      name: 'Loyalty feed',
      destination: content.form.destination,
      step: content.step,
      audienceCount: content.form.audiences.length,
      attributeCount: content.form.attributes.length,
      activation: undefined,
      updatedAt: 2_000,
    },
  ])
})
