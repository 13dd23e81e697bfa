import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { RungId } from '../../contract/preflight'
import type { Climber } from '../../destinations/preflight/ladder'
import type { PreflightInput } from '../../destinations/preflight/request-schema'
import { createGuardedLookup } from '../network/guarded-lookup'
import type { EventHubsBehaviour } from '../testing/event-hubs-behaviour'
import { type EventHubsEmulator, startEventHubsEmulator } from '../testing/event-hubs-emulator'
import { brokenOf, climbToReport, statusesOf } from '../testing/report'
import { climbEventHubs } from './climb-event-hubs'

const key = 'canary/hubs+secret='
const namespaces = {
  'acme-events': {
    policies: {
      SendOnly: { key, rights: ['Send'] },
      ListenOnly: { key, rights: ['Listen'] },
      RootManageSharedAccessKey: { key, rights: ['Send', 'Listen', 'Manage'] },
    },
    hubs: ['loyalty', 'orders'],
  },
} as const

let emulator: EventHubsEmulator

beforeAll(async () => {
  emulator = await startEventHubsEmulator({ namespaces })
})

afterAll(() => emulator.close())

beforeEach(() => {
  emulator.behave({})
  emulator.exchanges.length = 0
  emulator.events.length = 0
})

const climber: Climber = (input) =>
  climbEventHubs(input, { endpoint: emulator.url, lookup: createGuardedLookup() })

interface Change {
  readonly credentials?: Readonly<Record<string, string>>
  readonly hub?: string
  readonly testRecord?: boolean
}

function requestFor({ credentials = {}, hub = 'loyalty', testRecord = false }: Change = {}): PreflightInput {
  return {
    destination: 'azure-event-hubs',
    account: {
      kind: 'new',
      credentials: { namespace: 'acme-events', sasKeyName: 'SendOnly', sasKey: key, ...credentials },
    },
    target: { eventHubName: hub },
    testRecord,
  }
}

async function reportFor(change?: Change, by = climber) {
  const { report } = await climbToReport(requestFor(change), by)
  return report
}

const allPassed = 'format passed, endpoint passed, signature passed, target passed, write passed'

test('a policy with Send alone climbs to the write, and nothing is sent', async () => {
  const report = await reportFor()
  expect(statusesOf(report)).toBe(`${allPassed}, test-record skipped`)
  expect(report).toMatchObject({ outcome: 'passed', warnings: [] })
  expect(report.targets).toBeUndefined()
  expect(emulator.events).toEqual([])
})

test('an event that was asked for is written, marked as a test', async () => {
  const report = await reportFor({ testRecord: true })
  expect(statusesOf(report)).toBe(`${allPassed}, test-record passed`)
  const [event] = emulator.events
  expect(event?.hub).toBe('loyalty')
  expect(JSON.parse(event?.text ?? '')).toMatchObject({ sluiceTest: true, traceId: 'trace-0001' })
})

test('the same over AMQP on a socket of its own', async () => {
  const plain: Climber = (input) =>
    climbEventHubs(input, { endpoint: emulator.amqpUrl, lookup: createGuardedLookup() })
  const report = await reportFor({ testRecord: true }, plain)
  expect(statusesOf(report)).toBe(`${allPassed}, test-record passed`)
})

test.each([false, true])('a climb asks no more often than there are rungs, event: %s', async (testRecord) => {
  const { rungs } = await reportFor({ testRecord })
  const climbed = rungs.filter(({ status }) => status !== 'skipped')
  expect(emulator.exchanges.length).toBeLessThanOrEqual(climbed.length)
})

test('an account alone is climbed as far as it goes', async () => {
  const report = await reportFor({ hub: '' })
  expect(statusesOf(report)).toBe(
    'format passed, endpoint passed, signature passed, target untested, write untested, test-record untested',
  )
})

test('the root policy brings the list of hubs, and a warning that it is too powerful', async () => {
  const report = await reportFor({ credentials: { sasKeyName: 'RootManageSharedAccessKey' } })
  expect(report.outcome).toBe('passed')
  expect(report.targets).toEqual({ names: ['loyalty', 'orders'], isComplete: true })
  expect(report.warnings).toEqual([
    expect.objectContaining({ code: 'key-too-powerful', field: 'account.credentials.sasKeyName' }),
  ])
})

test('a hub that is not there brings the one that looks like it', async () => {
  const report = await reportFor({
    credentials: { sasKeyName: 'RootManageSharedAccessKey' },
    hub: 'Loyalti',
  })
  expect(brokenOf(report).fix).toContain('“loyalty”')
})

test('a policy that may not read the properties of a hub is asked to write', async () => {
  emulator.behave({ readNeedsListen: true })
  expect(statusesOf(await reportFor())).toBe(`${allPassed}, test-record skipped`)
})

const namespaceField = 'account.credentials.namespace'
const sasKeyName = 'account.credentials.sasKeyName'
const sasKey = 'account.credentials.sasKey'
const eventHubName = 'target.eventHubName'

interface Fault {
  readonly what: string
  readonly behaviour?: Partial<EventHubsBehaviour>
  readonly change?: Change
  readonly breaks: RungId
  readonly cause: string
  readonly field?: string
}

const faults: readonly Fault[] = [
  {
    what: 'a field is misspelt',
    change: { credentials: { namespace: 'acme events' } },
    breaks: 'format',
    cause: 'misformed',
    field: namespaceField,
  },
  {
    what: 'there is no such namespace',
    change: { credentials: { namespace: 'acme-eventz' } },
    breaks: 'endpoint',
    cause: 'namespace-not-found',
    field: namespaceField,
  },
  {
    what: 'the connection is cut',
    behaviour: { answer: 'cut' },
    breaks: 'endpoint',
    cause: 'not-event-hubs',
    field: namespaceField,
  },
  {
    what: 'a page answers',
    behaviour: { answer: 'page' },
    breaks: 'endpoint',
    cause: 'not-event-hubs',
    field: namespaceField,
  },
  {
    what: 'the key is wrong',
    change: { credentials: { sasKey: 'canary/another+secret=' } },
    breaks: 'signature',
    cause: 'key-wrong',
    field: sasKey,
  },
  {
    what: 'the policy is unknown and Azure says so',
    change: { credentials: { sasKeyName: 'SendOnli' } },
    behaviour: { namesUnknownKeys: true },
    breaks: 'signature',
    cause: 'key-name-unknown',
    field: sasKeyName,
  },
  {
    what: 'the policy is unknown and Azure does not say so',
    change: { credentials: { sasKeyName: 'SendOnli' } },
    breaks: 'signature',
    cause: 'key-wrong',
    field: sasKey,
  },
  {
    what: 'the firewall refuses',
    behaviour: { putToken: 'ip-refused' },
    breaks: 'signature',
    cause: 'network-refused',
    field: namespaceField,
  },
  {
    what: 'SAS keys are switched off',
    behaviour: { putToken: 'sas-disabled' },
    breaks: 'signature',
    cause: 'sas-disabled',
    field: namespaceField,
  },
  {
    what: 'the clock is off',
    behaviour: { putToken: 'expired' },
    breaks: 'signature',
    cause: 'clock-skew',
  },
  {
    what: 'the namespace is busy',
    behaviour: { putToken: 'busy' },
    breaks: 'signature',
    cause: 'throttled',
  },
  {
    what: 'there is no such hub',
    change: { hub: 'loyal' },
    breaks: 'target',
    cause: 'hub-not-found',
    field: eventHubName,
  },
  {
    what: 'the hub is disabled',
    behaviour: { hubs: { loyalty: 'disabled' } },
    breaks: 'target',
    cause: 'hub-disabled',
    field: eventHubName,
  },
  {
    what: 'the policy lacks Send',
    change: { credentials: { sasKeyName: 'ListenOnly' } },
    breaks: 'write',
    cause: 'right-missing',
    field: sasKeyName,
  },
  {
    what: 'the hub has reached a limit',
    behaviour: { hubs: { loyalty: 'full' } },
    breaks: 'write',
    cause: 'quota-used-up',
    field: eventHubName,
  },
  {
    what: 'the hub is busy',
    behaviour: { hubs: { loyalty: 'busy' } },
    breaks: 'write',
    cause: 'throttled',
  },
  {
    what: 'the connection breaks on the way',
    behaviour: { hubs: { loyalty: 'cut' } },
    breaks: 'write',
    cause: 'answer-lost',
  },
  {
    what: 'the event is not accepted',
    change: { testRecord: true },
    behaviour: { events: 'reject' },
    breaks: 'test-record',
    cause: 'record-refused',
    field: eventHubName,
  },
  {
    what: 'the answer to the event is lost',
    change: { testRecord: true },
    behaviour: { events: 'cut' },
    breaks: 'test-record',
    cause: 'record-lost',
  },
]

test.each(faults)('when $what, $breaks breaks and names its field', async (fault) => {
  emulator.behave(fault.behaviour ?? {})
  const report = await reportFor(fault.change)
  const { cause, field, message, fix } = brokenOf(report)
  expect({ cause, field }).toEqual({ cause: fault.cause, field: fault.field })
  expect(brokenOf(report).id).toBe(fault.breaks)
  const told = JSON.stringify(report)
  for (const raw of ['canary', 'TrackingId', 'sb://', 'SharedAccessSignature'])
    expect(told).not.toContain(raw)
  for (const sentence of [message, fix]) expect(sentence).toMatch(/^[A-Z].*[.?]$/)
  const above = report.rungs.slice(report.rungs.findIndex(({ status }) => status === 'failed') + 1)
  expect(above.every(({ status }) => status === 'untested')).toBe(true)
})

test('a ladder that is broken off says where, and does not wait for the answer', async () => {
  emulator.behave({ answer: 'silence' })
  const stop = new AbortController()
  const climbing = climbToReport(requestFor(), climber, { signal: stop.signal })
  stop.abort()
  const { report } = await climbing
  expect(report.outcome).toBe('cancelled')
})
