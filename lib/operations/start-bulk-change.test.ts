import { expect, test } from 'vitest'
import { hold } from '../simulator/testing/hold'
import { cancelBulkChange, dismissBulkChange, resumeBulkChange } from './change-bulk-course'
import { listBulkChanges, readBulkChange } from './read-bulk-change'
import { startBulkChange } from './start-bulk-change'
import { createConsoleScene } from './testing/console-scene'

async function setup() {
  const scene = await createConsoleScene()
  const items = scene.dataflows
    .filter(({ destination, state }) => destination !== undefined && state === 'enabled')
    .slice(0, 8)
    .map(({ id, name }) => ({ id, name }))
  const switches = () => scene.wire.calls.filter(({ path }) => path.includes('/action'))
  return { ...scene, items, switches }
}

test('every item is done once, and each is reported', async () => {
  const { context, items, settle, switches } = await setup()
  const { id } = await startBulkChange(context, { action: 'disable', items, withAccounts: false })
  await settle()
  const change = await readBulkChange(context, id)
  expect(change.status).toBe('finished')
  expect(change.items.map(({ status }) => status)).toEqual(items.map(() => 'done'))
  expect(switches()).toHaveLength(items.length)
})

test('the same request again starts nothing twice', async () => {
  const { context, items, settle, switches } = await setup()
  const id = crypto.randomUUID()
  const input = { action: 'disable', items, withAccounts: false } as const
  await Promise.all([startBulkChange(context, input, id), startBulkChange(context, input, id)])
  await settle()
  expect(switches()).toHaveLength(items.length)
  expect((await listBulkChanges(context)).items).toHaveLength(1)
})

test('a platform that is busy in the middle is waited for, and nothing is lost or done twice', async () => {
  const { context, items, settle, simulator } = await setup()
  const busy = { kind: 'status', status: 429, headers: { 'retry-after': '40' } } as const
  simulator.faults.add({ method: 'POST', path: /\/action$/, skip: 3, times: 25, effect: busy })
  const { id } = await startBulkChange(context, { action: 'disable', items, withAccounts: false })
  await settle()
  const change = await readBulkChange(context, id)
  expect(change.items.map(({ status }) => status)).toEqual(items.map(() => 'done'))
  const { items: trail } = await context.journal.audit.list(
    context.scope,
    { action: 'disable', outcome: 'succeeded' },
    { limit: 100 },
  )
  expect(trail).toHaveLength(items.length)
})

test('what fails is told with its reason while the others go on, and gets another turn when asked for', async () => {
  const { context, items, settle, simulator } = await setup()
  const refusal = { kind: 'refusal', code: 'permission' } as const
  simulator.faults.add({ method: 'POST', path: /\/action$/, skip: 2, effect: refusal })
  const { id } = await startBulkChange(context, { action: 'disable', items, withAccounts: false })
  await settle()
  const first = await readBulkChange(context, id)
  const failed = first.items.filter(({ status }) => status === 'failed')
  expect(failed).toHaveLength(1)
  expect(failed[0]?.note).toContain('Manage Destinations')
  await resumeBulkChange(context, id, { isRetry: true })
  await settle()
  const second = await readBulkChange(context, id)
  expect(second.items.every(({ status }) => status === 'done')).toBe(true)
})

test('a cancelled change ends after what is under way, and can be gone on with', async () => {
  const { context, items, settle, simulator, switches } = await setup()
  const held = { method: 'POST', path: /\/action$/, times: 3 }
  const { reached, letGo } = hold(simulator.faults, held, 'before')
  const { id } = await startBulkChange(context, { action: 'disable', items, withAccounts: false })
  await reached
  expect((await cancelBulkChange(context, id)).status).toBe('cancelling')
  letGo()
  await settle()
  const cancelled = await readBulkChange(context, id)
  expect(cancelled.status).toBe('cancelled')
  expect(cancelled.items.some(({ status }) => status === 'pending')).toBe(true)
  await resumeBulkChange(context, id, { isRetry: false })
  await settle()
  expect((await readBulkChange(context, id)).status).toBe('finished')
  expect(switches()).toHaveLength(items.length)
})

test('one whose server was stopped says so, and goes on where it was', async () => {
  const { context, items, settle, switches } = await setup()
  const handOver = new AbortController()
  handOver.abort()
  const input = { action: 'disable', items, withAccounts: false } as const
  const { id } = await startBulkChange({ ...context, handOver: handOver.signal }, input)
  await settle()
  expect((await readBulkChange(context, id)).status).toBe('stopped')
  expect(switches()).toHaveLength(0)
  await resumeBulkChange(context, id, { isRetry: false })
  await settle()
  expect((await readBulkChange(context, id)).status).toBe('finished')
})

test('items a dead server left in the middle are looked at again', async () => {
  const { context, items, settle } = await setup()
  const { journal, scope, now } = context
  const changeId = crypto.randomUUID()
  const stored = items.map(
    ({ id, name }) => ({ resourceType: 'dataflow', resourceId: id, name, wave: 0 }) as const,
  )
  const made = {
    id: changeId,
    actor: 'a',
    action: 'disable',
    withAccounts: false,
    at: now(),
    items: stored,
  } as const
  await journal.bulkChanges.create(scope, made)
  const dead = { scope, changeId, worker: crypto.randomUUID() }
  await journal.bulkChanges.begin(dead, { at: now(), idleBefore: 0 })
  await journal.bulkChanges.take(dead, 0, now())
  expect((await readBulkChange(context, changeId)).status).toBe('running')
  await context.adobe.sleep(60_000)
  expect((await readBulkChange(context, changeId)).status).toBe('stopped')
  await resumeBulkChange(context, changeId, { isRetry: false })
  await settle()
  const { items: after, status } = await readBulkChange(context, changeId)
  expect(status).toBe('finished')
  expect(after.every((item) => item.status === 'done')).toBe(true)
})

test('a report that was put away is not shown again', async () => {
  const { context, items, settle } = await setup()
  const { id } = await startBulkChange(context, { action: 'disable', items, withAccounts: false })
  await settle()
  await dismissBulkChange(context, id)
  expect((await listBulkChanges(context)).items).toEqual([])
})

test('nobody reads or steers the change of another organization', async () => {
  const { context, items, settle } = await setup()
  const { id } = await startBulkChange(context, { action: 'disable', items, withAccounts: false })
  await settle()
  const foreign = { ...context, scope: { ...context.scope, sandbox: 'stage' } }
  await expect(readBulkChange(foreign, id)).rejects.toMatchObject({ code: 'not-found' })
  await expect(cancelBulkChange(foreign, id)).rejects.toMatchObject({ code: 'not-found' })
})

test('a platform that is busy behind a deletion is waited for, and nothing of the dataflow is left', async () => {
  const { context, items, settle, simulator, wire } = await setup()
  const busy = { kind: 'status', status: 429, headers: { 'retry-after': '40' } } as const
  simulator.faults.add({ method: 'DELETE', path: /\/targetConnections\//, times: 25, effect: busy })
  const [one] = items
  const { id } = await startBulkChange(context, {
    action: 'delete',
    items: one ? [one] : [],
    withAccounts: false,
  })
  await settle()
  const change = await readBulkChange(context, id)
  expect(change.items).toMatchObject([{ status: 'done', note: undefined }])
  const flowDeletions = wire.calls.filter(
    ({ method, path }) => method === 'DELETE' && path.includes('/flows/'),
  )
  expect(flowDeletions).toHaveLength(1)
})

test.each([
  ['stays busy', { kind: 'status', status: 429 }],
  ['refuses the rest', { kind: 'refusal', code: 'permission' }],
] as const)(
  'of a platform that %s, the report says what is deleted and what stayed',
  async (_what, effect) => {
    const { context, items, settle, simulator } = await setup()
    simulator.faults.add({ method: 'DELETE', path: /\/targetConnections\//, times: 10_000, effect })
    const [one] = items
    const { id } = await startBulkChange(context, {
      action: 'delete',
      items: one ? [one] : [],
      withAccounts: false,
    })
    await settle()
    const { status, items: report } = await readBulkChange(context, id)
    expect(status).toBe('finished')
    expect(report).toMatchObject([
      {
        status: 'done',
        note: expect.stringMatching(/^The dataflow is deleted\. Left behind: .*Unused connections\.$/),
      },
    ])
  },
)

test('a cancellation while the rest of a dataflow waits still tells that the dataflow is deleted', async () => {
  const { context, items, settle, simulator } = await setup()
  const effect = { kind: 'status', status: 429 } as const
  simulator.faults.add({ method: 'DELETE', path: /\/targetConnections\//, times: 10_000, effect })
  const changeId = crypto.randomUUID()
  // The first pause of the work is where somebody cancels.
  const { renew } = context.journal.bulkChanges
  context.journal.bulkChanges.renew = async (worker, at, pausedUntil) => {
    await renew(worker, at, pausedUntil)
    if (pausedUntil !== undefined) await cancelBulkChange(context, changeId)
  }
  const input = { action: 'delete', items: items.slice(0, 1), withAccounts: false } as const
  await startBulkChange(context, { ...input, items: [...input.items] }, changeId)
  await settle()
  expect((await readBulkChange(context, changeId)).items).toMatchObject([
    { status: 'done', note: expect.stringContaining('The dataflow is deleted') },
  ])
})
