import { afterEach, expect, test } from 'vitest'
import { rungIds } from '../contract/preflight'
import type { PreflightInput } from '../destinations/preflight/request-schema'
import { preflightRequestSchema } from '../destinations/preflight/request-schema'
import { climbPreflight, preflightReport } from './climb-preflight'
import type { OperationContext } from './context'
import { listAccounts } from './list-accounts'
import { canaries } from './testing/drafts'
import { createSimulatedContext } from './testing/simulated-context'

type Scene = Awaited<ReturnType<typeof createSimulatedContext>>

const open: Scene[] = []

async function setup(): Promise<Scene> {
  const scene = await createSimulatedContext()
  open.push(scene)
  return scene
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((scene) => scene.close()))
})

const newAccount: PreflightInput = {
  destination: 'amazon-kinesis',
  account: {
    kind: 'new',
    credentials: {
      accessKeyId: 'AKIAEXAMPLE123456789',
      secretKey: canaries.secretKey,
      region: 'eu-west-1',
    },
  },
  target: { stream: 'loyalty-events', region: 'eu-west-1' },
}

async function reportOf(
  context: OperationContext,
  input: PreflightInput,
  signal = new AbortController().signal,
) {
  const request = preflightRequestSchema.parse(input)
  return preflightReport(await climbPreflight(context, request, { traceId: 'trace-0001', signal }))
}

const trail = async ({ journal, scope }: OperationContext) =>
  (await journal.audit.list(scope, {}, { limit: 10 })).items

test('a climb tells each rung before the report, calls nothing at Adobe and leaves nothing in the trail', async () => {
  const { context, wire } = await setup()
  const request = preflightRequestSchema.parse(newAccount)
  const signal = new AbortController().signal
  const told: string[] = []
  for await (const event of await climbPreflight(context, request, { traceId: 'trace-0001', signal })) {
    told.push(event.type === 'rung' ? event.rung.id : event.type)
  }
  expect(told).toEqual([...rungIds.flatMap((id) => ['climbing', id]), 'report'])
  expect(wire.calls).toEqual([])
  expect(await trail(context)).toEqual([])
})

test('a test record is written down, without a secret', async () => {
  const { context } = await setup()
  const report = await reportOf(context, { ...newAccount, testRecord: true })
  expect(report.rungs.at(-1)).toMatchObject({ id: 'test-record', status: 'passed' })
  const entries = await trail(context)
  expect(entries).toEqual([
    expect.objectContaining({
      action: 'create',
      outcome: 'succeeded',
      resourceType: 'test-record',
      resourceName: 'loyalty-events',
      requestId: 'trace-0001',
    }),
  ])
  expect(JSON.stringify(entries)).not.toContain(canaries.secretKey)
})

test('without records no test record is written, but the ladder is climbed', async () => {
  const { context } = await setup()
  const away: OperationContext = {
    ...context,
    journal: {
      ...context.journal,
      health: async () => ({ status: 'unreachable', detail: '' }),
    },
  }
  await expect(reportOf(away, { ...newAccount, testRecord: true })).rejects.toMatchObject({
    code: 'journal-unavailable',
  })
  expect((await reportOf(away, newAccount)).outcome).not.toBe('failed')
})

test('a stored account is asked about at Adobe, and what that leaves open is said', async () => {
  const { context, wire } = await setup()
  const [account] = await listAccounts(context, 'amazon-kinesis')
  wire.forget()
  const report = await reportOf(context, {
    destination: 'amazon-kinesis',
    account: { kind: 'existing', connectionId: account?.id ?? '' },
    target: { stream: 'loyalty-events', region: 'eu-west-1' },
  })
  expect(report.outcome).toBe('incomplete')
  expect(report.rungs.map(({ status }) => status).join(' ')).toBe(
    'passed untested passed untested untested untested',
  )
  expect(wire.calls.map(({ method, path }) => `${method} ${path}`)).toEqual([
    expect.stringMatching(/^GET \/data\/foundation\/flowservice\/connections\/[\w-]+\/test$/),
  ])
})

test('a stored account that is gone breaks its rung at the choice of account', async () => {
  const { context } = await setup()
  const report = await reportOf(context, {
    destination: 'amazon-kinesis',
    account: { kind: 'existing', connectionId: crypto.randomUUID() },
    target: {},
  })
  expect(report.rungs[2]).toMatchObject({
    status: 'failed',
    cause: 'stored-account-gone',
    field: 'account.connectionId',
  })
})

test('a ladder that is broken off says so', async () => {
  const { context } = await setup()
  const stop = new AbortController()
  stop.abort()
  expect((await reportOf(context, newAccount, stop.signal)).outcome).toBe('cancelled')
})
