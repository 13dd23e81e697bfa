import { afterAll, expect, test } from 'vitest'
import { newScope } from '../journal/testing/new-activation'
import { openTestJournal } from '../journal/testing/test-journal'
import { lastChecks } from './account-checks'

const journal = openTestJournal()
afterAll(() => journal.close())

type Scope = ReturnType<typeof newScope>

function check(scope: Scope, resourceId: string, at: number, works: boolean): Promise<void> {
  const entry = { action: 'check', outcome: 'succeeded', resourceType: 'connection' } as const
  return journal.audit.record(scope, { ...entry, at, actor: 'client-1', resourceId, after: { works } })
}

test('an account that was checked stays checked, however often others were checked since', async () => {
  const scope = newScope()
  await check(scope, 'quiet', 1_000, true)
  for (let count = 1; count <= 250; count += 1) await check(scope, 'busy', 1_000 + count, count < 250)
  const checks = await lastChecks({ journal, scope })
  expect([...checks]).toEqual([
    ['busy', { at: 1_250, works: false }],
    ['quiet', { at: 1_000, works: true }],
  ])
})

test('one account is asked about without the others', async () => {
  const scope = newScope()
  await check(scope, 'one', 1_000, true)
  await check(scope, 'another', 2_000, true)
  expect([...(await lastChecks({ journal, scope }, 'one')).keys()]).toEqual(['one'])
})
