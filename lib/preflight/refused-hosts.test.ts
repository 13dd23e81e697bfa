import { expect, test } from 'vitest'
import type { Climber } from '../destinations/preflight/ladder'
import type { PreflightInput } from '../destinations/preflight/request-schema'
import { climbEventHubs } from './event-hubs/climb-event-hubs'
import { eventHubsPlace } from './event-hubs/event-hubs-place'
import { climbKinesis } from './kinesis/climb-kinesis'
import { regionEndpoint } from './kinesis/kinesis-endpoint'
import { kinesisPlace } from './kinesis/kinesis-place'
import { createGuardedLookup } from './network/guarded-lookup'
import { brokenOf, climbToReport } from './testing/report'

/** Collects the names that sockets ask for, and answers each with an address inside this network. */
function watchedNames() {
  const names: string[] = []
  const lookup = createGuardedLookup((hostname, _options, callback) => {
    names.push(hostname)
    callback(null, [{ address: '10.0.0.1', family: 4 }])
  })
  return { names, lookup }
}

const keys = { accessKeyId: 'AKIAEXAMPLE123456789', secretKey: 'canary/kinesis+secret' }

function kinesisRequest(credentials: Readonly<Record<string, string>>, region?: string): PreflightInput {
  const target: Record<string, string> = region === undefined ? {} : { region, stream: 'loyalty' }
  return {
    destination: 'amazon-kinesis',
    account: { kind: 'new', credentials: { ...keys, ...credentials } },
    target,
  }
}

function hubsRequest(namespace: string): PreflightInput {
  const credentials = { namespace, sasKeyName: 'SendOnly', sasKey: 'canary/hubs+secret=' }
  return {
    destination: 'azure-event-hubs',
    account: { kind: 'new', credentials },
    target: { eventHubName: 'loyalty' },
  }
}

const hostile = [
  'user@169.254.169.254',
  'user:pass@localhost',
  '169.254.169.254',
  '[::1]',
  'localhost:8080',
  'eu-west-1:8080',
  'eu-west-1.evil.example',
  'eu-west-1.evil.example#',
  'eu-west-1/../..',
  'eu-west-1?x=',
  'eu-west-1#',
  'eu-west-1.',
  'eu-west-1\\evil.example',
  'eu-west-1%2eevil%2eexample',
  'eu-west-1\r\nHost: evil.example',
  'eu‑west‑1',
  'еu-west-1',
  'eu-west-1。evil。example',
  'ⓔu-west-1',
  'xn--eu-west-1-',
  '..',
]

test.each(hostile)('%j is no region and no namespace, and nobody is asked for it', async (typed) => {
  const { names, lookup } = watchedNames()
  const kinesis: Climber = (input) => climbKinesis(input, { endpoint: undefined, lookup })
  const hubs: Climber = (input) => climbEventHubs(input, { endpoint: undefined, lookup })
  const reports = await Promise.all([
    climbToReport(kinesisRequest({ region: typed }), kinesis),
    climbToReport(kinesisRequest({ region: 'eu-west-1' }, typed), kinesis),
    climbToReport(hubsRequest(typed), hubs),
  ])
  expect(reports.map(({ report }) => brokenOf(report).id)).toEqual(['format', 'format', 'format'])
  expect(names).toEqual([])
})

test.each(hostile)('even past the form %j becomes no host', (typed) => {
  expect(regionEndpoint(typed)).toBeUndefined()
  const means = { endpoint: undefined, lookup: createGuardedLookup() }
  expect(() => eventHubsPlace(typed, means)).toThrow(TypeError)
})

const urls = [
  'https://user:pass@kinesis.eu-west-1.amazonaws.com',
  'https://kinesis.eu-west-1.amazonaws.com@evil.example',
  'https://kinesis.eu-west-1.amazonaws.com:8443',
  'https://kinesis.eu-west-1.amazonaws.com./',
  'https://kinesis.eu-west-1.amazonaws.com/path',
  'https://kinesis.eu-west-1.amazonaws.com/?x=1',
  'https://kinesis.eu-west-1.amazonaws.com.evil.example',
  'https://kinesis.evil.example.amazonaws.com',
  'https://evil.example/kinesis.eu-west-1.amazonaws.com',
  'https://169.254.169.254/latest/meta-data',
  'https://[::ffff:169.254.169.254]/',
  'https://2852039166/',
  'https://kinesis。eu-west-1。evil。example',
  'https://localhost',
]

test.each(urls)('the connection URL %s is not called', async (connectionUrl) => {
  const { names, lookup } = watchedNames()
  const climber: Climber = (input) => climbKinesis(input, { endpoint: undefined, lookup })
  const { report } = await climbToReport(kinesisRequest({ connectionUrl }), climber)
  expect(report.rungs[1]).toMatchObject({ id: 'endpoint', status: expect.stringMatching(/failed|untested/) })
  expect(names).toEqual([])
  expect(JSON.stringify(report)).not.toContain(connectionUrl)
})

test('of a connection URL only the region is used', () => {
  const means = { endpoint: undefined, lookup: createGuardedLookup() }
  const connectionUrl = 'HTTPS://KINESIS.eu-west-1.AMAZONAWS.COM/'
  const place = kinesisPlace({ credentials: { connectionUrl }, target: {} }, means)
  expect(place).toMatchObject({ kind: 'found', endpoint: 'https://kinesis.eu-west-1.amazonaws.com' })
})

test('a region or namespace that leads inside is refused on the socket, with its field', async () => {
  const { names, lookup } = watchedNames()
  const kinesis: Climber = (input) => climbKinesis(input, { endpoint: undefined, lookup })
  const hubs: Climber = (input) => climbEventHubs(input, { endpoint: undefined, lookup })
  const stream = await climbToReport(kinesisRequest({ region: 'eu-west-1' }), kinesis)
  expect(brokenOf(stream.report)).toMatchObject({
    id: 'endpoint',
    cause: 'address-refused',
    field: 'account.credentials.region',
  })
  const hub = await climbToReport(hubsRequest('acme-events'), hubs)
  expect(brokenOf(hub.report)).toMatchObject({
    id: 'endpoint',
    cause: 'address-refused',
    field: 'account.credentials.namespace',
  })
  expect(new Set(names)).toEqual(
    new Set(['kinesis.eu-west-1.amazonaws.com', 'acme-events.servicebus.windows.net']),
  )
})

test('a name that nobody knows is a region or namespace that does not exist', async () => {
  const unknown = createGuardedLookup((_hostname, _options, callback) =>
    callback(Object.assign(new Error('unknown'), { code: 'ENOTFOUND' }), []),
  )
  const kinesis: Climber = (input) => climbKinesis(input, { endpoint: undefined, lookup: unknown })
  const hubs: Climber = (input) => climbEventHubs(input, { endpoint: undefined, lookup: unknown })
  const stream = await climbToReport(kinesisRequest({ region: 'eu-west-1' }, 'eu-nowhere-1'), kinesis)
  expect(brokenOf(stream.report)).toMatchObject({ cause: 'region-unknown', field: 'target.region' })
  const listed = await climbToReport(kinesisRequest({ region: 'eu-west-1' }, 'eu-west-1'), kinesis)
  expect(brokenOf(listed.report), 'a region of AWS exists, so it is this network').toMatchObject({
    cause: 'unreachable',
  })
  const hub = await climbToReport(hubsRequest('acme-events'), hubs)
  expect(brokenOf(hub.report)).toMatchObject({ cause: 'namespace-not-found' })
})
