import { afterAll, expect, test } from 'vitest'
import { newScope } from './testing/new-activation'
import { openTestJournal } from './testing/test-journal'

const journal = openTestJournal()
afterAll(() => journal.close())

const content = { name: 'Loyalty feed', audiences: [{ id: 'a1', name: 'Gold' }] }

function setup() {
  const scope = newScope()
  const id = crypto.randomUUID()
  const save = (basedOn: number, change: object = {}) =>
    journal.drafts.save(scope, { id, actor: 'client-1', content, basedOn, at: 1_000, ...change })
  return { scope, id, save }
}

test('a draft comes back as it was saved', async () => {
  const { scope, id, save } = setup()
  expect(await save(0)).toBe(1)
  expect(await journal.drafts.read(scope, id)).toEqual({
    id,
    actor: 'client-1',
    content,
    revision: 1,
    activation: undefined,
    updatedAt: 1_000,
  })
})

test('each save is a revision; one that is based on an older revision changes nothing', async () => {
  const { scope, id, save } = setup()
  await save(0)
  expect(await save(1, { content: { name: 'first tab' } })).toBe(2)
  expect(await save(1, { content: { name: 'second tab' } })).toBeUndefined()
  expect((await journal.drafts.read(scope, id))?.content).toEqual({ name: 'first tab' })
})

test('of two tabs that begin the same draft at the same moment, one does', async () => {
  const { save } = setup()
  const revisions = await Promise.all([save(0), save(0)])
  expect(revisions.filter((revision) => revision !== undefined)).toEqual([1])
})

test('drafts are listed with the latest change first, and discarded one by one', async () => {
  const { scope, id, save } = setup()
  const other = crypto.randomUUID()
  await save(0)
  await journal.drafts.save(scope, { id: other, actor: 'a', content, basedOn: 0, at: 2_000 })
  expect((await journal.drafts.list(scope, { limit: 10 })).map((draft) => draft.id)).toEqual([other, id])
  await journal.drafts.discard(scope, other)
  expect((await journal.drafts.list(scope, { limit: 10 })).map((draft) => draft.id)).toEqual([id])
})

test('nobody reads, changes or discards the draft of another organization', async () => {
  const { scope, id, save } = setup()
  await save(0)
  const foreign = newScope()
  await journal.drafts.save(foreign, { id, actor: 'a', content: {}, basedOn: 1, at: 2_000 })
  await journal.drafts.discard(foreign, id)
  expect(await journal.drafts.read(foreign, id)).toBeUndefined()
  expect(await journal.drafts.read(scope, id)).toMatchObject({ content, revision: 1 })
})
