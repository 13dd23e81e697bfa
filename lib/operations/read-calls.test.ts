import { expect, test } from 'vitest'
import { readCalls } from './read-calls'
import { createScene } from './testing/activation-scene'
import { canaries } from './testing/drafts'
import { undoActivation } from './undo-activation'

test('an activation tells each call with its answer, secrets as variables', async () => {
  const { activate, context } = await createScene()
  const { id } = await activate()
  const { exchanges } = await readCalls(context, id)
  expect(exchanges.map(({ step, method, answer }) => [step, method, answer?.status])).toEqual(
    expect.arrayContaining([
      ['profile-connection', 'POST', 201],
      ['account-connection', 'POST', 201],
      ['source-connection', 'POST', 201],
      ['target-connection', 'POST', 201],
      ['dataflow', 'POST', 201],
      ['selectors', 'PATCH', 200],
      ['verification', 'GET', 200],
    ]),
  )
  const account = exchanges.find(({ step }) => step === 'account-connection')
  expect(account?.body).toMatchObject({ auth: { params: { secretKey: { $secret: 'secretKey' } } } })
  expect(JSON.stringify(exchanges)).not.toContain(canaries.secretKey)
  expect(JSON.stringify(exchanges)).not.toMatch(/Bearer|authorization/i)
  const { written } = await readCalls(context, id)
  expect(written.map(({ id: step }) => step)).toHaveLength(7)
})

test('a failed call and what undoes the others are told as well', async () => {
  const { activate, context, simulator, settle } = await createScene()
  simulator.faults.add({
    method: 'POST',
    path: /\/flows$/,
    effect: { kind: 'status', status: 500 },
    times: 5,
  })
  const { id, status } = await activate()
  expect(status).toBe('failed')
  await undoActivation(context, id)
  await settle()
  const { exchanges } = await readCalls(context, id)
  expect(exchanges.filter(({ step }) => step === 'dataflow')[0]?.answer?.status).toBe(500)
  const deletions = exchanges.filter(({ method, isUndo }) => isUndo && method === 'DELETE')
  expect(deletions.map(({ step }) => step).toSorted((a, b) => a.localeCompare(b))).toEqual([
    'account-connection',
    'profile-connection',
    'source-connection',
    'target-connection',
  ])
})

test('another organization sees none of it', async () => {
  const { activate, context } = await createScene()
  const { id } = await activate()
  const elsewhere = { ...context, scope: { ...context.scope, orgId: 'ELSEWHERE@AdobeOrg' } }
  await expect(readCalls(elsewhere, id)).rejects.toMatchObject({ code: 'not-found' })
  expect(await context.journal.exchanges.list(elsewhere.scope, id)).toEqual([])
})
