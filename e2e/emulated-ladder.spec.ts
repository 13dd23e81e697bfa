import { readFile } from 'node:fs/promises'
import type { RungId } from '@/lib/contract/preflight'
import { emulated } from '@/lib/preflight/testing/emulators'
import type { EventHubsBehaviour } from '@/lib/preflight/testing/event-hubs-behaviour'
import type { KinesisBehaviour } from '@/lib/preflight/testing/kinesis-behaviour'
import { Ladder } from './support/ladder'
import { logFileOf, serversOf } from './support/servers'
import { signIn } from './support/sign-in'
import { expect, test } from './support/test'
import { Wizard } from './support/wizard'

// A menu closes when the page still scrolls below it, which nobody is quick enough to notice.
test.use({ contextOptions: { reducedMotion: 'reduce' } })

/** The ladder over real HTTP and AMQP, against emulators that check signatures and can be told to fail. */
test.describe.configure({ mode: 'serial' })

const { credentials, emulators, eventHubsUrl } = serversOf(process.env.E2E_PORT_BASE)

interface Fault<Behaviour> {
  readonly what: string
  readonly behaviour?: Partial<Behaviour>
  readonly values?: Readonly<Record<string, string>>
  readonly breaks: RungId
  readonly field?: string
  readonly testRecord?: true
}

const accessKeyId = 'account.credentials.accessKeyId'
const stream = 'target.stream'

const kinesisFaults: readonly Fault<KinesisBehaviour>[] = [
  { what: 'a misspelt stream', values: { 'Stream name': 'no spaces' }, breaks: 'format', field: stream },
  { what: 'an unknown stream', values: { 'Stream name': 'loyalty' }, breaks: 'target', field: stream },
  {
    what: 'a stream that is being made',
    behaviour: { states: { 'loyalty-events': 'CREATING' } },
    breaks: 'target',
    field: stream,
  },
  {
    what: 'a stream that is being deleted',
    behaviour: { states: { 'loyalty-events': 'DELETING' } },
    breaks: 'target',
    field: stream,
  },
  {
    what: 'PutRecord not allowed',
    behaviour: deny('kinesis:PutRecord'),
    breaks: 'write',
    field: accessKeyId,
  },
  {
    what: 'PutRecords not allowed',
    behaviour: deny('kinesis:PutRecords'),
    breaks: 'write',
    field: accessKeyId,
  },
  {
    what: 'writing forbidden',
    behaviour: { deny: { 'kinesis:PutRecord': 'explicit' } },
    breaks: 'write',
    field: accessKeyId,
  },
  {
    what: 'a KMS key that may not be used',
    behaviour: failing('PutRecord', 'KMSAccessDeniedException'),
    breaks: 'write',
    field: accessKeyId,
  },
  {
    what: 'a KMS key that is disabled',
    behaviour: failing('PutRecord', 'KMSDisabledException'),
    breaks: 'write',
    field: stream,
  },
  {
    what: 'a stream that is full',
    behaviour: failing('PutRecord', 'ProvisionedThroughputExceededException'),
    breaks: 'write',
    field: stream,
  },
  {
    what: 'an account without Kinesis',
    behaviour: failing('ListStreams', 'OptInRequired'),
    breaks: 'signature',
    field: accessKeyId,
  },
  {
    what: 'a key that has ended',
    behaviour: failing('ListStreams', 'ExpiredTokenException'),
    breaks: 'signature',
    field: accessKeyId,
  },
  {
    what: 'an unknown key',
    behaviour: failing('ListStreams', 'UnrecognizedClientException'),
    breaks: 'signature',
    field: accessKeyId,
  },
  { what: 'a clock that is off', behaviour: { clockOffsetMs: 720_000 }, breaks: 'signature' },
  { what: 'a connection that is cut', behaviour: { answer: 'cut' }, breaks: 'endpoint' },
  { what: 'a page in place of AWS', behaviour: { answer: 'page' }, breaks: 'endpoint' },
]

const namespace = 'account.credentials.namespace'
const sasKeyName = 'account.credentials.sasKeyName'
const sasKey = 'account.credentials.sasKey'
const hub = 'target.eventHubName'

const eventHubsFaults: readonly Fault<EventHubsBehaviour>[] = [
  { what: 'a misspelt hub', values: { 'Event hub name': 'a b' }, breaks: 'format', field: hub },
  { what: 'an unknown hub', values: { 'Event hub name': 'loyal' }, breaks: 'target', field: hub },
  { what: 'a disabled hub', behaviour: { hubs: { loyalty: 'disabled' } }, breaks: 'target', field: hub },
  { what: 'a hub at its limit', behaviour: { hubs: { loyalty: 'full' } }, breaks: 'write', field: hub },
  { what: 'a firewall', behaviour: { putToken: 'ip-refused' }, breaks: 'signature', field: namespace },
  {
    what: 'SAS keys switched off',
    behaviour: { putToken: 'sas-disabled' },
    breaks: 'signature',
    field: namespace,
  },
  { what: 'a clock that is off', behaviour: { putToken: 'expired' }, breaks: 'signature' },
  { what: 'a connection that is cut', behaviour: { answer: 'cut' }, breaks: 'endpoint', field: namespace },
  { what: 'a page in place of Azure', behaviour: { answer: 'page' }, breaks: 'endpoint', field: namespace },
]

/** Their own accounts, because what is wrong is in the credentials. */
const eventHubsAccounts: readonly Fault<EventHubsBehaviour>[] = [
  {
    what: 'an unknown namespace',
    values: { Namespace: 'acme-eventz' },
    breaks: 'endpoint',
    field: namespace,
  },
  { what: 'a misspelt namespace', values: { Namespace: 'acme_events' }, breaks: 'format', field: namespace },
  { what: 'a wrong key', values: { 'SAS key': 'e2e-canary/wrong=' }, breaks: 'signature', field: sasKey },
  {
    what: 'an unknown policy',
    values: { 'SAS key name': 'Nobody' },
    behaviour: { namesUnknownKeys: true },
    breaks: 'signature',
    field: sasKeyName,
  },
]

function deny(action: string): Partial<KinesisBehaviour> {
  return { deny: { [action]: 'implicit' } }
}

function failing(operation: string, error: string): Partial<KinesisBehaviour> {
  return { errors: { [operation]: error } }
}

async function behave(url: string, behaviour: object = {}): Promise<void> {
  await fetch(`${url}/_emulator`, { method: 'PUT', body: JSON.stringify(behaviour) })
}

test.beforeEach(async ({ page }) => {
  await Promise.all([behave(emulators.url), behave(eventHubsUrl)])
  await signIn(page)
})

test('a stream of Kinesis is climbed to, and a record proves the rest', async ({ page }) => {
  const wizard = new Wizard(page)
  const ladder = new Ladder(page)
  await wizard.chooseDestination('Amazon Kinesis')
  await wizard.enterKinesisAccount(emulated.kinesis.secretKey)
  await expect(page.getByText(/2 streams found with this key/)).toBeVisible()
  await wizard.fillIn({ 'Stream name': 'orders' })
  await ladder.test('Test this stream')
  await expect(ladder.rung('target')).toContainText('The stream “orders” is there and active.')
  await page.getByRole('button', { name: 'Write a test record' }).click()
  await ladder.climbs(() => page.getByRole('button', { name: 'Write one record' }).click())
  await expect(ladder.rung('test-record')).toContainText('Passed')
})

test('every fault of Kinesis breaks its rung and leads to its field', async ({ page }) => {
  test.slow()
  const wizard = new Wizard(page)
  const ladder = new Ladder(page)
  await wizard.chooseDestination('Amazon Kinesis')
  await wizard.enterKinesisAccount(emulated.kinesis.secretKey)
  expect(kinesisFaults.filter(({ field }) => field !== undefined).length).toBeGreaterThanOrEqual(12)
  for (const { what, behaviour, values, breaks, field } of kinesisFaults) {
    await test.step(what, async () => {
      await behave(emulators.url, behaviour)
      await wizard.fillIn({ 'Stream name': 'loyalty-events', ...values })
      await ladder.test()
      await ladder.isBrokenAt(breaks, field)
    })
  }
})

test('every fault of Event Hubs breaks its rung and leads to its field', async ({ page }) => {
  test.slow()
  const wizard = new Wizard(page)
  const ladder = new Ladder(page)
  const { namespace: name, sasKey: key } = emulated.eventHubs
  const sound = { Namespace: name, 'SAS key name': 'SendOnly', 'SAS key': key }
  const withField = [...eventHubsFaults, ...eventHubsAccounts].filter(({ field }) => field !== undefined)
  expect(withField.length + 1).toBeGreaterThanOrEqual(12)
  await wizard.chooseDestination('Azure Event Hubs')
  for (const { what, behaviour, values, breaks, field } of eventHubsAccounts) {
    await test.step(what, async () => {
      await behave(eventHubsUrl, behaviour)
      await wizard.fillIn({ ...sound, ...values })
      await ladder.test()
      await ladder.isBrokenAt(breaks, field)
    })
  }
  await behave(eventHubsUrl)
  await wizard.enterEventHubsAccount({ ...sound, 'SAS key name': 'ListenOnly' })
  await wizard.fillIn({ 'Event hub name': 'loyalty' })
  await ladder.test()
  await ladder.isBrokenAt('write', sasKeyName)
  await page.goBack()
  await wizard.isAt('account')
  await wizard.enterEventHubsAccount(sound)
  for (const { what, behaviour, values, breaks, field } of eventHubsFaults) {
    await test.step(what, async () => {
      await behave(eventHubsUrl, behaviour)
      await wizard.fillIn({ 'Event hub name': 'loyalty', ...values })
      await ladder.test()
      await ladder.isBrokenAt(breaks, field)
    })
  }
})

test('what climbed left no secret in the log', async () => {
  const log = await readFile(logFileOf(credentials.port), 'utf8')
  expect(log).toContain('POST /api/preflight')
  for (const secret of [emulated.kinesis.secretKey, emulated.eventHubs.sasKey])
    expect(log).not.toContain(secret)
})
