import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { LeaseLostError } from '../journal/lease'
import { hold } from '../simulator/testing/hold'
import { startActivation } from './start-activation'
import { createScene } from './testing/activation-scene'
import { canaries } from './testing/drafts'
import type { WireCall } from './testing/simulated-context'

async function setup(options: Parameters<typeof createScene>[0] = {}) {
  const scene = await createScene(options)
  const flowCalls = () =>
    scene.wire.calls.filter(({ path }) => path.startsWith('/data/foundation/flowservice/'))
  return { ...scene, flowCalls }
}

const nameOf = ({ method, path }: WireCall) =>
  `${method} ${path.replace('/data/foundation/flowservice', '').replace(/\/[0-9a-f-]{36}$/, '/{id}')}`

const byName = (a: string, b: string) => a.localeCompare(b)

/** What a step sent, told by its marker: of two that leave at once, either may arrive first. */
function bodyOfStep(calls: readonly WireCall[], step: string): unknown {
  return calls.find(({ body }) => JSON.stringify(body ?? '').includes(`/${step}]`))?.body
}

/** Where the changes begin; what comes before only looks things up. */
function firstChange(waves: readonly (readonly WireCall[])[]): number {
  return waves.findIndex((wave) =>
    wave.some(({ method, path }) => method === 'POST' && !path.endsWith('/bulk-get')),
  )
}

test('an activation is exactly the seven calls, both chains side by side', async () => {
  const { activate, wire, simulator } = await setup()
  // Each of these is only answered when its neighbour has left as well.
  const held = [/\/connections$/, /\/connections$/, /\/sourceConnections$/, /\/targetConnections$/].map(
    (path) => hold(simulator.faults, { method: 'POST', path }, 'before'),
  )
  const activation = activate()
  for (const pair of [held.slice(0, 2), held.slice(2)]) {
    await Promise.all(pair.map(({ reached }) => reached))
    for (const { letGo } of pair) letGo()
  }
  expect(await activation).toMatchObject({ status: 'verified' })
  const calls = wire.waves.slice(firstChange(wire.waves)).flat().map(nameOf)
  expect([calls.slice(0, 2), calls.slice(2, 4).toSorted(byName), calls.slice(4)]).toEqual([
    ['POST /connections', 'POST /connections'],
    ['POST /sourceConnections', 'POST /targetConnections'],
    ['POST /flows', 'PATCH /flows/{id}', 'GET /flows/{id}'],
  ])
})

test('before the first of them, the platform is only asked', async () => {
  const { activate, wire } = await setup()
  await activate()
  const before = wire.waves.slice(0, firstChange(wire.waves)).flat()
  expect(before.length).toBeGreaterThan(0)
  for (const { method, path } of before)
    expect(`${method} ${path}`).toMatch(/^GET |^POST \/data\/core\/ups\/audiences\/bulk-get$/)
})

test('each call names organization, sandbox, key and token; bodies say what they are; the patch names its version', async () => {
  const { activate, wire, context } = await setup()
  await activate()
  for (const { method, headers, body } of wire.calls) {
    expect(headers).toMatchObject({
      Authorization: expect.stringMatching(/^Bearer \S+$/),
      'x-api-key': context.adobe.apiKey,
      'x-gw-ims-org-id': context.adobe.orgId,
      'x-sandbox-name': 'prod',
      'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
    })
    expect('Content-Type' in headers).toBe(body !== undefined)
    expect(headers['If-Match'] ?? '').toMatch(method === 'PATCH' ? /^"[^"]+"$/ : /^$/)
  }
})

test('the bodies are those the platform documents today, each referring to the one before', async () => {
  const { activate, flowCalls, draft } = await setup()
  const { steps, dataflowId } = await activate()
  const idOf = (id: string) => steps.find((step) => step.id === id)?.resourceId
  const bodies = new Map(flowCalls().map((call) => [nameOf(call), call.body]))

  expect(bodyOfStep(flowCalls(), 'profile-connection')).toEqual({
    name: 'Profile store',
    description: expect.stringMatching(/^\[sluice [0-9a-f-]{36}\/profile-connection\]$/),
    connectionSpec: { id: '8a9c3494-9708-43d7-ae3f-cda01e5030e1', version: '1.0' },
  })
  expect(bodyOfStep(flowCalls(), 'account-connection')).toMatchObject({
    connectionSpec: { id: '86043421-563b-46ec-8e6c-e23184711bf6', version: '1.0' },
    auth: {
      specName: 'Aws Kinesis authentication credentials',
      params: { accessKeyId: 'AKIAEXAMPLE123456789', secretKey: canaries.secretKey, region: 'eu-west-1' },
    },
  })
  expect(bodies.get('POST /sourceConnections')).toMatchObject({
    baseConnectionId: idOf('profile-connection'),
    data: { format: 'json' },
    params: {},
  })
  expect(bodies.get('POST /targetConnections')).toMatchObject({
    baseConnectionId: idOf('account-connection'),
    params: {
      stream: 'loyalty-events',
      region: 'eu-west-1',
      includeSegmentNames: true,
      includeSegmentTimestamps: false,
    },
  })
  expect(bodies.get('POST /flows')).toMatchObject({
    name: 'Loyalty feed',
    flowSpec: { id: '71471eba-b620-49e4-90fd-23f1fa0174d8', version: '1.0' },
    sourceConnectionIds: [idOf('source-connection')],
    targetConnectionIds: [idOf('target-connection')],
    transformations: [
      {
        name: 'GeneralTransform',
        params: { profileSelectors: { selectors: [] }, segmentSelectors: { selectors: [] } },
      },
    ],
  })
  const added = bodies.get('PATCH /flows/{id}')
  expect(added).toHaveLength(draft.audiences.length + draft.attributes.length)
  expect(dataflowId).toBe(idOf('dataflow'))
})

test.each(['amazon-kinesis', 'azure-event-hubs'] as const)('%s ends verified', async (destination) => {
  const { activate } = await setup({ destination })
  const snapshot = await activate()
  expect(snapshot.status).toBe('verified')
  expect(snapshot.steps.every(({ status }) => status === 'succeeded')).toBe(true)
})

test('a patch answered with 202 and no body, applied seconds later, still ends verified', async () => {
  const { activate, flowCalls } = await setup({ flags: { patchAnswer: 202, patchDelayMs: 3_000 } })
  expect(await activate()).toMatchObject({ status: 'verified' })
  expect(flowCalls().filter((call) => nameOf(call) === 'GET /flows/{id}').length).toBeGreaterThan(1)
  expect(flowCalls().filter(({ method }) => method === 'PATCH')).toHaveLength(1)
})

test('a read-back that lacks one audience is a mismatch that names it', async () => {
  const { activate, simulator, draft } = await setup()
  simulator.faults.add({
    method: 'GET',
    path: /\/flows\/[0-9a-f-]{36}$/,
    times: 100,
    effect: { kind: 'answer', change: withoutFirstAudience },
  })
  const { status, verification } = await activate()
  expect(status).toBe('mismatch')
  expect(verification?.audiences[0]).toEqual({ ...draft.audiences[0], finding: 'missing' })
  expect(verification?.audiences[1]?.finding).toBe('match')
})

test('the credentials are sent under the name this organization gives them', async () => {
  const { activate, flowCalls } = await setup({ flags: { authSpecNames: 'beta' } })
  expect(await activate()).toMatchObject({ status: 'verified' })
  expect(bodyOfStep(flowCalls(), 'account-connection')).toMatchObject({
    auth: { specName: 'Amazon Kinesis authentication credentials' },
  })
})

test('the sandbox’s profile source is reused when asked for, and two calls fewer are made', async () => {
  const { activate, flowCalls } = await setup({ change: { source: 'reuse' } })
  const { status, steps } = await activate()
  expect(status).toBe('verified')
  const source = steps.find(({ id }) => id === 'source-connection')
  expect(source?.status).toBe('reused')
  expect(source?.call).toBeUndefined()
  expect(
    flowCalls()
      .filter(({ method }) => method !== 'GET')
      .map(nameOf),
  ).toEqual(['POST /connections', 'POST /targetConnections', 'POST /flows', 'PATCH /flows/{id}'])
})

test('when a call keeps failing, what came before keeps its ids, and what comes after is not made', async () => {
  const { activate, simulator } = await setup()
  simulator.faults.add({
    method: 'POST',
    path: /\/flows$/,
    times: 9,
    effect: { kind: 'status', status: 503 },
  })
  const { status, steps } = await activate()
  expect(status).toBe('failed')
  expect(Object.fromEntries(steps.map((step) => [step.id, step.status]))).toEqual({
    'profile-connection': 'succeeded',
    'account-connection': 'succeeded',
    'source-connection': 'succeeded',
    'target-connection': 'succeeded',
    dataflow: 'failed',
    selectors: 'waiting',
    verification: 'waiting',
  })
  expect(steps.find(({ id }) => id === 'dataflow')?.error).toMatchObject({
    code: 'platform-failed',
    requestId: expect.stringMatching(/.+/),
  })
})

test('a call without an answer is sent again only after the platform was searched for its effect', async () => {
  const { activate, simulator, flowCalls } = await setup()
  simulator.faults.add({
    method: 'POST',
    path: /\/flows$/,
    times: 2,
    effect: { kind: 'status', status: 503 },
  })
  expect(await activate()).toMatchObject({ status: 'verified' })
  const names = flowCalls().map(nameOf)
  const begin = names.indexOf('POST /flows')
  const calls = names.slice(begin, names.lastIndexOf('POST /flows') + 1)
  expect(calls.filter((name) => name === 'POST /flows')).toHaveLength(3)
  const before = calls.filter((_name, index) => calls[index + 1] === 'POST /flows')
  expect(before).toHaveLength(2)
  for (const name of before) expect(name).toMatch(/^GET \/flows\?/)
})

test('a refusal is final: nothing is searched for, nothing is sent twice', async () => {
  const { activate, simulator, flowCalls } = await setup()
  simulator.faults.add({ method: 'POST', path: /\/flows$/, effect: { kind: 'status', status: 400 } })
  expect(await activate()).toMatchObject({ status: 'failed' })
  const names = flowCalls().map(nameOf)
  expect(names.slice(names.indexOf('POST /flows'))).toEqual(['POST /flows'])
})

test('when one chain fails, the call beside it is still waited for and recorded', async () => {
  const { activate, simulator } = await setup()
  simulator.faults.add({
    method: 'POST',
    path: /\/sourceConnections$/,
    effect: { kind: 'status', status: 400 },
  })
  const { status, steps } = await activate()
  expect(status).toBe('failed')
  expect(steps.find(({ id }) => id === 'source-connection')).toMatchObject({
    status: 'failed',
    error: { code: 'platform-rejected' },
  })
  expect(steps.find(({ id }) => id === 'target-connection')).toMatchObject({
    status: 'succeeded',
    resourceId: expect.any(String),
  })
})

test('the lease is held until every call of the wave is back, also when one of them has ended the work', async () => {
  const { context, simulator, draft, settle } = await setup()
  const { reached, letGo } = hold(simulator.faults, { method: 'POST', path: /\/connections$/ }, 'after')
  const { activations } = context.journal
  const append: typeof activations.append = (lease, event, audit) =>
    event.type === 'step-succeeded'
      ? Promise.reject(new LeaseLostError('lost'))
      : activations.append(lease, event, audit)
  const journal = { ...context.journal, activations: { ...activations, append } }
  const { id } = await startActivation({ ...context, journal, reportError: () => undefined }, draft)
  await reached
  await sleep(300)
  const acquire = () => context.journal.leases.acquire(context.scope, id, context.now())
  expect(await acquire()).toBeUndefined()
  letGo()
  await settle()
  expect(await acquire()).toBeDefined()
})

test('an etag that the create did not give is fetched before the patch', async () => {
  const { activate, simulator, flowCalls } = await setup()
  simulator.faults.add({
    method: 'POST',
    path: /\/flows$/,
    effect: { kind: 'answer', change: (body) => ({ id: (body as { id: string }).id }) },
  })
  expect(await activate()).toMatchObject({ status: 'verified' })
  expect(flowCalls().map(nameOf).slice(-3)).toEqual([
    'GET /flows/{id}',
    'PATCH /flows/{id}',
    'GET /flows/{id}',
  ])
})

test.each(['amazon-kinesis', 'azure-event-hubs'] as const)(
  'a secret of %s goes into one body and nowhere else: no address, no header, no journal, no error',
  async (destination) => {
    const { activate, simulator, wire, context, reported } = await setup({ destination })
    simulator.faults.add({
      method: 'POST',
      path: /\/targetConnections$/,
      effect: { kind: 'status', status: 400 },
    })
    const snapshot = await activate()
    const events = await context.journal.activations.readEvents(context.scope, snapshot.id, 0)
    const bodies = wire.calls.filter(({ body }) => containsCanary(body))
    expect(bodies.map(nameOf)).toEqual(['POST /connections'])
    for (const { path, headers } of wire.calls) expect(containsCanary({ path, headers })).toBe(false)
    expect(containsCanary({ snapshot, events, reported: reported.map(String) })).toBe(false)
  },
)

function containsCanary(value: unknown): boolean {
  const text = JSON.stringify(value) ?? ''
  return Object.values(canaries).some((canary) => text.includes(canary))
}

function withoutFirstAudience(body: unknown): unknown {
  const copy = structuredClone(body) as {
    items: { transformations: { params: { segmentSelectors: { selectors: unknown[] } } }[] }[]
  }
  copy.items[0]?.transformations[0]?.params.segmentSelectors.selectors.shift()
  return copy
}
