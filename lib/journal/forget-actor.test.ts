import { afterAll, expect, test } from 'vitest'
import { createActivation, newScope, startEntry } from './testing/new-activation'
import { openTestJournal } from './testing/test-journal'

const journal = openTestJournal()
afterAll(() => journal.close())

test('what an actor did before a moment is gone; what came later, and what others did, stays', async () => {
  const scope = newScope()
  const actor = `visitor ${scope.orgId}`
  for (const [who, at] of [
    [actor, 1_000],
    [actor, 9_000],
    ['a client', 1_000],
  ] as const) {
    await journal.audit.record(scope, { ...startEntry, actor: who, at })
    const id = crypto.randomUUID()
    await journal.drafts.save(scope, { id, actor: who, content: {}, basedOn: 0, at })
  }
  const { activationId } = await createActivation(journal, { scope })
  await journal.forgetActor(actor, 5_000)
  const { items } = await journal.audit.list(scope, {}, { limit: 10 })
  expect(items.map(({ actor: who, at }) => [who, at])).toEqual([
    ['client-1', 1_000],
    ['a client', 1_000],
    [actor, 9_000],
  ])
  expect(await journal.drafts.list(scope, { limit: 10 })).toHaveLength(2)
  expect(await journal.activations.read(scope, activationId)).toBeDefined()
})

test('an activation goes with its steps and events', async () => {
  const actor = `visitor ${crypto.randomUUID()}`
  const { scope, activationId } = await createActivation(journal, { actor })
  await journal.forgetActor(actor, 2_000)
  expect(await journal.activations.read(scope, activationId)).toBeUndefined()
  expect(await journal.activations.readEvents(scope, activationId, 0)).toBeUndefined()
})

test('what was kept of deleted dataflows goes, and so do changes of many things with their items', async () => {
  const scope = newScope()
  const actor = `visitor ${scope.orgId}`
  const changeId = crypto.randomUUID()
  const item = { resourceType: 'dataflow', resourceId: 'f1', name: 'Feed', wave: 0 } as const
  const change = {
    id: changeId,
    actor,
    action: 'delete',
    withAccounts: false,
    at: 1_000,
    items: [item],
  } as const
  await journal.bulkChanges.create(scope, change)
  const plan = {
    name: 'Feed',
    description: '',
    destination: 'amazon-kinesis',
    state: 'enabled',
    account: undefined,
    publicCredentials: {},
    target: {},
    audiences: [],
    attributes: [],
    transformations: [],
    removes: [],
  }
  await journal.deletedDataflows.keep(scope, { id: 'f1', actor, plan, at: 1_000 })
  await journal.forgetActor(actor, 5_000)
  expect(await journal.bulkChanges.read(scope, changeId)).toBeUndefined()
  expect(await journal.deletedDataflows.read(scope, 'f1')).toBeUndefined()
})
