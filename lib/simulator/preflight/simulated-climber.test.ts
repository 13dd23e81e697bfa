import { expect, test } from 'vitest'
import type { PreflightEvent, PreflightReport } from '@/lib/contract/preflight'
import type { PreflightTrial } from '@/lib/contract/preflight-trial'
import { climbRequest } from '@/lib/destinations/preflight/climb-request'
import { type Climb, climbLadder } from '@/lib/destinations/preflight/ladder'
import { preflightRequestSchema } from '@/lib/destinations/preflight/request-schema'
import type { DestinationId } from '@/lib/destinations/registry'
import { simulatedClimber } from './simulated-climber'
import { trialsOf } from './trials'

const destinations: readonly DestinationId[] = ['amazon-kinesis', 'azure-event-hubs']

interface Entered {
  readonly credentials: Readonly<Record<string, string>>
  readonly target: Readonly<Record<string, string>>
  readonly testRecord?: boolean
}

function climb(destination: DestinationId, entered: Entered, { signal }: { signal: AbortSignal }): Climb {
  const { credentials, target, testRecord } = entered
  const request = { destination, account: { kind: 'new', credentials }, target, testRecord }
  const climber = simulatedClimber(destination, () => 1)
  return climbRequest(preflightRequestSchema.parse(request), climber, {
    traceId: 'trace',
    now: Date.now,
    signal,
  })
}

async function report(
  destination: DestinationId,
  entered: Entered,
  { cancelAt, controller = new AbortController() }: { cancelAt?: string; controller?: AbortController } = {},
): Promise<PreflightReport> {
  const { signal } = controller
  const options = { destination, traceId: 'trace', now: Date.now, signal }
  let last: PreflightEvent | undefined
  for await (const event of climbLadder(climb(destination, entered, { signal }), options)) {
    if (event.type === 'climbing' && event.id === cancelAt) controller.abort()
    last = event
  }
  if (last?.type !== 'report') throw new Error('a ladder ends with its report')
  return last.report
}

const trials = destinations.flatMap((destination) =>
  trialsOf(destination).map((trial): [string, DestinationId, PreflightTrial] => [
    `${destination}: ${trial.title}`,
    destination,
    trial,
  ]),
)

test.each(trials)('%s breaks its own rung, with what to do', async (_name, destination, trial) => {
  const { rungs, outcome } = await report(destination, trial)
  const broken = rungs.find(({ status }) => status === 'failed')
  expect(outcome).toBe('failed')
  expect(broken).toMatchObject({ id: trial.rung, cause: trial.cause, fix: expect.stringMatching(/\w/) })
  const above = rungs.slice(rungs.findIndex(({ id }) => id === trial.rung) + 1)
  expect(above.every(({ status }) => status === 'untested')).toBe(true)
})

test.each(destinations)('%s: at least twelve failures name the field that is wrong', async (destination) => {
  const reports = await Promise.all(trialsOf(destination).map((trial) => report(destination, trial)))
  const fields = reports.flatMap(({ rungs }) =>
    rungs.flatMap((rung) => (rung.status === 'failed' && rung.field ? [rung.field] : [])),
  )
  expect(fields.length).toBeGreaterThanOrEqual(12)
})

const sound = {
  'amazon-kinesis': {
    credentials: { accessKeyId: 'AKIAEXAMPLE12344F2Q', secretKey: 'any/secret', region: 'eu-west-1' },
    target: { stream: 'anything', region: 'eu-west-1' },
  },
  'azure-event-hubs': {
    credentials: { namespace: 'acme-events', sasKeyName: 'any', sasKey: 'any=' },
    target: { eventHubName: 'anything' },
  },
} as const

test.each(destinations)(
  '%s: what is no magic value climbs as far as the vendor tells',
  async (destination) => {
    const { outcome, rungs } = await report(destination, sound[destination])
    // AWS does not confirm the permission to write without a record, and the demo does not pretend that it does.
    expect(outcome).toBe(destination === 'amazon-kinesis' ? 'incomplete' : 'passed')
    expect(rungs.at(-1)).toMatchObject({ id: 'test-record', status: 'skipped' })
    const withRecord = await report(destination, { ...sound[destination], testRecord: true })
    expect(withRecord.rungs.every(({ status }) => status === 'passed')).toBe(true)
  },
)

test.each(destinations)('%s: without a target the ladder ends at the key', async (destination) => {
  const { outcome, rungs } = await report(destination, { ...sound[destination], target: {} })
  expect(outcome).toBe('incomplete')
  expect(rungs.map(({ status }) => status)).toEqual([
    'passed',
    'passed',
    'passed',
    'untested',
    'untested',
    'untested',
  ])
})

test('a region that is wrong is the account’s while the stream has none', async () => {
  const regionTrial = trialsOf('amazon-kinesis').find(({ cause }) => cause === 'region-unknown')
  if (!regionTrial) throw new Error('there is a trial of the region')
  const fieldOf = ({ rungs }: PreflightReport) =>
    rungs.map((rung) => 'field' in rung && rung.field).find(Boolean)
  expect(fieldOf(await report('amazon-kinesis', { ...regionTrial, target: {} }))).toBe(
    'account.credentials.region',
  )
  expect(fieldOf(await report('amazon-kinesis', regionTrial))).toBe('target.region')
})

test('names are offered to a key that may list them, and a key that may do everything is warned of', async () => {
  expect((await report('amazon-kinesis', sound['amazon-kinesis'])).targets?.names).toContain('loyalty-events')
  const hubs = sound['azure-event-hubs']
  expect((await report('azure-event-hubs', hubs)).targets).toBeUndefined()
  const credentials = { ...hubs.credentials, sasKeyName: 'RootManageSharedAccessKey' }
  const root = await report('azure-event-hubs', { ...hubs, credentials })
  expect(root.targets?.names).toContain('loyalty')
  expect(root.warnings).toMatchObject([{ code: 'root-key', rung: 'signature' }])
})

test('breaking off says where, and tests nothing more', async () => {
  const { outcome, rungs } = await report('amazon-kinesis', sound['amazon-kinesis'], { cancelAt: 'target' })
  expect(outcome).toBe('cancelled')
  expect(rungs.map(({ status }) => status)).toEqual([
    'passed',
    'passed',
    'passed',
    'cancelled',
    'untested',
    'untested',
  ])
})
