import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { RungId } from '../../contract/preflight'
import type { Climber } from '../../destinations/preflight/ladder'
import type { PreflightInput } from '../../destinations/preflight/request-schema'
import { createGuardedLookup } from '../network/guarded-lookup'
import type { KinesisBehaviour } from '../testing/kinesis-behaviour'
import { type KinesisEmulator, startKinesisEmulator } from '../testing/kinesis-emulator'
import { brokenOf, climbToReport, statusesOf } from '../testing/report'
import { climbKinesis } from './climb-kinesis'

const keys = { AKIAEXAMPLE123456789: 'canary/kinesis+secret' }
const credentials = {
  accessKeyId: 'AKIAEXAMPLE123456789',
  secretKey: 'canary/kinesis+secret',
  region: 'eu-west-1',
}

let emulator: KinesisEmulator

beforeAll(async () => {
  emulator = await startKinesisEmulator({ keys, streams: ['loyalty-events', 'orders'] })
})

afterAll(() => emulator.close())

beforeEach(() => {
  emulator.behave({})
  emulator.operations.length = 0
})

const climber: Climber = (input) =>
  climbKinesis(input, { endpoint: emulator.url, lookup: createGuardedLookup() })

interface Change {
  readonly credentials?: Readonly<Record<string, string>>
  readonly target?: Readonly<Record<string, string>>
  readonly testRecord?: boolean
}

function requestFor(change: Change = {}): PreflightInput {
  return {
    destination: 'amazon-kinesis',
    account: { kind: 'new', credentials: { ...credentials, ...change.credentials } },
    target: { stream: 'loyalty-events', region: 'eu-west-1', ...change.target },
    testRecord: change.testRecord ?? false,
  }
}

async function reportFor(change?: Change) {
  const { report } = await climbToReport(requestFor(change), climber)
  return report
}

test('a good key climbs to the write, whose permission AWS does not confirm without a record', async () => {
  const report = await reportFor()
  expect(statusesOf(report)).toBe(
    'format passed, endpoint passed, signature passed, target passed, write untested, test-record skipped',
  )
  expect(report).toMatchObject({
    outcome: 'incomplete',
    targets: { names: ['loyalty-events', 'orders'], isComplete: true },
    warnings: [],
  })
  expect(await emulator.readRecords('loyalty-events')).toEqual([])
})

test('a record that was asked for is written, marked as a test, and proves the rung below it', async () => {
  const report = await reportFor({ target: { stream: 'orders' }, testRecord: true })
  expect(statusesOf(report)).toBe(
    'format passed, endpoint passed, signature passed, target passed, write passed, test-record passed',
  )
  expect(report.outcome).toBe('passed')
  const records = await emulator.readRecords('orders')
  expect(records.map((record): unknown => JSON.parse(record))).toEqual([
    expect.objectContaining({ sluiceTest: true, traceId: 'trace-0001' }),
  ])
})

test.each([false, true])(
  'a climb makes no more calls than there are rungs, record: %s',
  async (testRecord) => {
    const { rungs } = await reportFor({ testRecord })
    const climbed = rungs.filter(({ status }) => status !== 'skipped')
    expect(emulator.operations.length).toBeLessThanOrEqual(climbed.length)
  },
)

test('an account alone is climbed as far as it goes, and offers the streams', async () => {
  const report = await reportFor({ target: { stream: '', region: '' } })
  expect(statusesOf(report)).toBe(
    'format passed, endpoint passed, signature passed, target untested, write untested, test-record untested',
  )
  expect(report.targets?.names).toContain('orders')
  expect(emulator.operations).toEqual(['ListStreams'])
})

const secretKey = 'account.credentials.secretKey'
const accessKeyId = 'account.credentials.accessKeyId'

interface Fault {
  readonly what: string
  readonly behaviour?: Partial<KinesisBehaviour>
  readonly change?: Change
  readonly breaks: RungId
  readonly cause: string
  readonly field?: string
}

const faults: readonly Fault[] = [
  {
    what: 'a field is misspelt',
    change: { target: { stream: 'no spaces allowed' } },
    breaks: 'format',
    cause: 'misformed',
    field: 'target.stream',
  },
  {
    what: 'the access key is unknown',
    change: { credentials: { accessKeyId: 'AKIAUNKNOWN123456789' } },
    breaks: 'signature',
    cause: 'key-unknown',
    field: accessKeyId,
  },
  {
    what: 'the secret is wrong',
    change: { credentials: { secretKey: 'canary/another+secret' } },
    breaks: 'signature',
    cause: 'secret-wrong',
    field: secretKey,
  },
  {
    what: 'this clock is behind',
    behaviour: { clockOffsetMs: 12 * 60_000 },
    breaks: 'signature',
    cause: 'clock-skew',
  },
  {
    what: 'this clock is ahead',
    behaviour: { clockOffsetMs: -12 * 60_000 },
    breaks: 'signature',
    cause: 'clock-skew',
  },
  {
    what: 'the account is not signed up',
    behaviour: { errors: { ListStreams: 'OptInRequired' } },
    breaks: 'signature',
    cause: 'account-not-subscribed',
    field: accessKeyId,
  },
  {
    what: 'the key is a temporary one',
    behaviour: { errors: { ListStreams: 'ExpiredTokenException' } },
    breaks: 'signature',
    cause: 'key-temporary',
    field: accessKeyId,
  },
  {
    what: 'the key is one that needs a session token',
    change: { credentials: { accessKeyId: 'ASIAEXAMPLE123456789' } },
    breaks: 'signature',
    cause: 'key-temporary',
    field: accessKeyId,
  },
  {
    what: 'the stream is another one',
    change: { target: { stream: 'loyalty_event' } },
    breaks: 'target',
    cause: 'stream-not-found',
    field: 'target.stream',
  },
  {
    what: 'the stream is still being made',
    behaviour: { states: { 'loyalty-events': 'CREATING' } },
    breaks: 'target',
    cause: 'stream-not-active',
    field: 'target.stream',
  },
  {
    what: 'AWS throttles',
    behaviour: { errors: { DescribeStreamSummary: 'LimitExceededException' } },
    breaks: 'target',
    cause: 'throttled',
  },
  {
    what: 'PutRecord is not allowed',
    behaviour: { deny: { 'kinesis:PutRecord': 'implicit' } },
    breaks: 'write',
    cause: 'permission-missing',
    field: accessKeyId,
  },
  {
    what: 'PutRecords is not allowed',
    behaviour: { deny: { 'kinesis:PutRecords': 'implicit' } },
    breaks: 'write',
    cause: 'permission-missing',
    field: accessKeyId,
  },
  {
    what: 'a policy says Deny',
    behaviour: { deny: { 'kinesis:PutRecord': 'explicit' } },
    breaks: 'write',
    cause: 'permission-denied-explicitly',
    field: accessKeyId,
  },
  {
    what: 'the KMS key may not be used',
    behaviour: { errors: { PutRecord: 'KMSAccessDeniedException' } },
    breaks: 'write',
    cause: 'kms-denied',
    field: accessKeyId,
  },
  {
    what: 'the KMS key is disabled',
    behaviour: { errors: { PutRecord: 'KMSDisabledException' } },
    breaks: 'write',
    cause: 'kms-unusable',
    field: 'target.stream',
  },
  {
    what: 'the stream is full',
    behaviour: { errors: { PutRecord: 'ProvisionedThroughputExceededException' } },
    breaks: 'write',
    cause: 'write-throttled',
    field: 'target.stream',
  },
  { what: 'the connection is cut', behaviour: { answer: 'cut' }, breaks: 'endpoint', cause: 'unreachable' },
  { what: 'a page answers', behaviour: { answer: 'page' }, breaks: 'endpoint', cause: 'not-kinesis' },
  {
    what: 'AWS is unwell',
    behaviour: { answer: 'unavailable' },
    breaks: 'endpoint',
    cause: 'endpoint-failed',
  },
]

test.each(faults)('when $what, $breaks breaks and names its field', async (fault) => {
  emulator.behave(fault.behaviour ?? {})
  const report = await reportFor(fault.change)
  const { cause, field, message, fix } = brokenOf(report)
  expect({ cause, field }).toEqual({ cause: fault.cause, field: fault.field })
  expect(brokenOf(report).id).toBe(fault.breaks)
  const told = JSON.stringify(report)
  for (const raw of ['canary', '123456789012', 'arn:aws:iam', 'Canonical', 'AKIAEXAMPLE']) {
    expect(told).not.toContain(raw)
  }
  for (const sentence of [message, fix]) expect(sentence).toMatch(/^[A-Z].*[.?]$/)
  const above = report.rungs.slice(report.rungs.findIndex(({ status }) => status === 'failed') + 1)
  expect(above.every(({ status }) => status === 'untested')).toBe(true)
})

test('a clock that is off is told with how far it is off', async () => {
  emulator.behave({ clockOffsetMs: 12 * 60_000 })
  expect(brokenOf(await reportFor()).message).toContain('12 minutes behind')
})

test('the missing permission is named', async () => {
  emulator.behave({ deny: { 'kinesis:PutRecords': 'implicit' } })
  expect(brokenOf(await reportFor()).message).toContain('kinesis:PutRecords')
})

test('a stream that is not there brings the one that looks like it', async () => {
  const broken = brokenOf(await reportFor({ target: { stream: 'Loyalty_Event' } }))
  expect(broken.fix).toContain('“loyalty-events”')
})

test('a key that may not list streams climbs on, with a warning that Adobe wants to', async () => {
  emulator.behave({ deny: { 'kinesis:ListStreams': 'implicit' } })
  const report = await reportFor()
  expect(report.rungs[3]).toMatchObject({ id: 'target', status: 'passed' })
  expect(report.warnings).toEqual([
    expect.objectContaining({ code: 'list-streams-missing', field: accessKeyId }),
  ])
  expect(report.targets).toBeUndefined()
})

test('a key that may only write is asked to write', async () => {
  emulator.behave({
    deny: { 'kinesis:ListStreams': 'implicit', 'kinesis:DescribeStreamSummary': 'implicit' },
  })
  const report = await reportFor({ testRecord: true })
  expect(statusesOf(report)).toBe(
    'format passed, endpoint passed, signature passed, target untested, write passed, test-record passed',
  )
})

test('a stream in the list is there, whether or not its state may be read', async () => {
  emulator.behave({ deny: { 'kinesis:DescribeStreamSummary': 'implicit' } })
  expect((await reportFor()).rungs[3]).toMatchObject({ status: 'passed' })
  const other = await reportFor({ target: { stream: 'elsewhere' } })
  expect(brokenOf(other)).toMatchObject({ id: 'target', cause: 'stream-not-found' })
})

test('a ladder that is broken off says where, and does not wait for the answer', async () => {
  emulator.behave({ answer: 'silence' })
  const stop = new AbortController()
  const climbing = climbToReport(requestFor(), climber, { signal: stop.signal })
  await expect.poll(() => emulator.operations.length).toBe(1)
  stop.abort()
  const { report } = await climbing
  expect(report.outcome).toBe('cancelled')
  expect(statusesOf(report)).toBe(
    'format passed, endpoint cancelled, signature untested, target untested, write untested, test-record untested',
  )
})

test('a redirect is not followed', async () => {
  const elsewhere = await startKinesisEmulator({ keys, streams: [] })
  emulator.behave({ answer: 'redirect', location: elsewhere.url })
  expect(brokenOf(await reportFor())).toMatchObject({ id: 'endpoint', cause: 'not-kinesis' })
  expect(elsewhere.operations).toEqual([])
  await elsewhere.close()
})
