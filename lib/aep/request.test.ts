import { expect, test, vi } from 'vitest'
import { z } from 'zod'
import {
  PlatformContractError,
  PlatformError,
  PlatformTimeoutError,
  PlatformUnreachableError,
} from '../errors'
import type { FaultEffect } from '../simulator/faults'
import { type Call, urlOf } from './call'
import { request, send } from './request'
import { connectAdobe } from './testing/adobe-context'
import { profileStore } from './testing/pipeline'

const list: Call = { service: 'flowservice', method: 'GET', path: ['flows'], query: { limit: 1 } }
const create: Call = { service: 'flowservice', method: 'POST', path: ['connections'], body: profileStore }
const patch: Call = {
  service: 'flowservice',
  method: 'PATCH',
  path: ['flows', 'f1'],
  body: [],
  ifMatch: '"etag"',
}
const remove: Call = { service: 'flowservice', method: 'DELETE', path: ['flows', 'f1'] }
const bulkGet: Call = {
  service: 'segmentation',
  method: 'POST',
  path: ['audiences', 'bulk-get'],
  body: { ids: [{ id: 'a' }] },
  isRead: true,
}

const answered = z.looseObject({ items: z.array(z.unknown()) })
const refused: FaultEffect = {
  kind: 'status',
  status: 401,
  body: { error_code: '401013', message: 'Oauth token is not valid' },
}

/** A short deadline only where nothing can arrive before it. */
function patienceWith(effect: FaultEffect): number {
  return effect.kind === 'hang' ? 50 : 5_000
}

/** The error of a call that fails. */
async function failureOf(outcome: Promise<unknown>): Promise<unknown> {
  return outcome.then(
    () => expect.fail('the call succeeded'),
    (error: unknown) => error,
  )
}

test.each([list, create, patch, remove])(
  '$method carries token, key, organization, sandbox and our request id',
  async (call) => {
    const { context, calls, simulator } = await connectAdobe({ sandbox: 'stage' })
    const token = await context.accessToken()
    await send(context, call).catch(() => undefined)
    expect(Object.fromEntries(calls[0]?.headers ?? [])).toMatchObject({
      authorization: `Bearer ${token}`,
      'x-api-key': simulator.clientId,
      'x-gw-ims-org-id': simulator.orgId,
      'x-sandbox-name': 'stage',
      'x-request-id': 'request-2',
    })
  },
)

test('a content type goes out with a body, and only then', async () => {
  const { context, calls } = await connectAdobe()
  const action: Call = { service: 'flowservice', method: 'POST', path: ['flows', 'f1', 'action'] }
  for (const call of [create, patch, list, remove, action]) await send(context, call).catch(() => undefined)
  expect(calls.map(({ headers }) => headers.get('content-type'))).toEqual([
    'application/json',
    'application/json',
    null,
    null,
    null,
  ])
})

test('If-Match goes out as given, and only when given', async () => {
  const { context, calls } = await connectAdobe()
  for (const call of [patch, remove]) await send(context, call).catch(() => undefined)
  expect(calls.map(({ headers }) => headers.get('if-match'))).toEqual(['"etag"', null])
})

test('JSON is asked for unless a call says otherwise', async () => {
  const { context, calls } = await connectAdobe()
  const accept = 'application/vnd.adobe.xdm+json'
  await send(context, list)
  await send(context, { service: 'schemaRegistry', method: 'GET', path: ['tenant', 'descriptors'], accept })
  expect(calls.map(({ headers }) => headers.get('accept'))).toEqual(['application/json', accept])
})

test('a list repeats its parameter, and every sign that means something in a query is encoded', async () => {
  const { context, calls } = await connectAdobe()
  const property = ['sourceConnectionIds[]==a b', 'name==1+1']
  await send(context, {
    ...list,
    query: { property, orderby: '+name', continuationToken: undefined, limit: 5 },
  })
  expect(calls[0]?.target).toBe(
    '/data/foundation/flowservice/flows?property=sourceConnectionIds%5B%5D%3D%3Da%20b' +
      '&property=name%3D%3D1%2B1&orderby=%2Bname&limit=5',
  )
})

test.each(['', '.', '..'])('the path segment "%s" is refused before anything leaves', async (segment) => {
  const { context, calls } = await connectAdobe()
  const failure = await failureOf(send(context, { ...list, path: ['flows', segment] }))
  expect([failure, calls]).toEqual([expect.any(TypeError), []])
})

test.each([
  ['../connections', '..%2Fconnections'],
  ['a?b#c', 'a%3Fb%23c'],
  ['..%2F', '..%252F'],
  ['a\\b', 'a%5Cb'],
])('the path segment "%s" stays one segment', (segment, encoded) => {
  const url = urlOf('https://platform.example', { service: 'flowservice', path: ['flows', segment] })
  expect(new URL(url).pathname).toBe(`/data/foundation/flowservice/flows/${encoded}`)
})

test.each<[string, FaultEffect]>([
  ['a connection cut before the platform acted', { kind: 'cut-before' }],
  ['a connection cut after the platform acted', { kind: 'cut-after' }],
  ...[408, 429, 500, 502, 503, 504].map((status): [string, FaultEffect] => [
    `status ${status}`,
    { kind: 'status', status },
  ]),
])('a read is repeated after %s, with growing pauses', async (_what, effect) => {
  const { context, calls, simulator, pauses } = await connectAdobe()
  simulator.faults.add({ path: /\/flows\b/, times: 3, effect })
  await expect(request(context, list, answered)).resolves.toBeDefined()
  expect([calls.length, pauses]).toEqual([4, [300, 600, 1_200]])
})

test('a read is repeated after a timeout', async () => {
  const { context, calls, simulator } = await connectAdobe({ attemptTimeoutMs: 1_000 })
  await context.accessToken()
  simulator.faults.add({ path: /\/flows\b/, effect: { kind: 'hang' } })
  await expect(request(context, list, answered)).resolves.toBeDefined()
  expect(calls).toHaveLength(2)
})

test('pauses differ by chance, so that many callers do not return together', async () => {
  const pausesAt = async (random: number) => {
    const { context, simulator, pauses } = await connectAdobe({ random: () => random })
    simulator.faults.add({ path: /\/flows\b/, effect: { kind: 'status', status: 503 } })
    await send(context, list)
    return pauses
  }
  expect([await pausesAt(0), await pausesAt(1)]).toEqual([[200], [400]])
})

test('after four tries a read gives up with the last failure', async () => {
  const { context, calls, simulator } = await connectAdobe()
  simulator.faults.add({ path: /\/flows\b/, times: 9, effect: { kind: 'status', status: 503 } })
  await expect(send(context, list)).rejects.toMatchObject({ code: 'platform-failed', platformStatus: 503 })
  expect(calls).toHaveLength(4)
})

test.each([400, 403, 404, 412])('status %i is not repeated', async (status) => {
  const { context, calls, simulator } = await connectAdobe()
  simulator.faults.add({ path: /\/flows\b/, effect: { kind: 'status', status } })
  await expect(send(context, list)).rejects.toMatchObject({ platformStatus: status })
  expect(calls).toHaveLength(1)
})

test.each([
  ['in seconds', '7', 7_000],
  ['as a date', 'Mon, 02 Mar 2026 09:30:05 GMT', 5_000],
  ['of an hour, cut to a minute', '3600', 60_000],
])('the pause the platform asks for is made: %s', async (_form, value, pauseMs) => {
  const { context, simulator, pauses } = await connectAdobe()
  const effect: FaultEffect = { kind: 'status', status: 429, headers: { 'retry-after': value } }
  simulator.faults.add({ path: /\/flows\b/, effect })
  await send(context, list)
  expect(pauses).toEqual([pauseMs])
})

test('a pause that would outlast the whole call is not begun', async () => {
  const { context, calls, simulator, pauses } = await connectAdobe({ totalTimeoutMs: 800 })
  simulator.faults.add({ path: /\/flows\b/, times: 9, effect: { kind: 'status', status: 503 } })
  await expect(send(context, list)).rejects.toMatchObject({ platformStatus: 503 })
  expect([calls.length, pauses]).toEqual([2, [300]])
})

test('an attempt gets no more time than the whole call has left', async () => {
  const { context, simulator } = await connectAdobe({ attemptTimeoutMs: 600_000, totalTimeoutMs: 30 })
  await context.accessToken()
  simulator.faults.add({ path: /\/flows\b/, effect: { kind: 'hang' } })
  await expect(send(context, list)).rejects.toBeInstanceOf(PlatformTimeoutError)
})

const unknownOutcomes: [string, FaultEffect][] = [
  ['a 500', { kind: 'status', status: 500 }],
  ['a 503', { kind: 'status', status: 503 }],
  ['a connection cut before the platform acted', { kind: 'cut-before' }],
  ['a connection cut after the platform acted', { kind: 'cut-after' }],
  ['a timeout', { kind: 'hang' }],
]

test.each(
  [create, patch, remove].flatMap((call) =>
    unknownOutcomes.map((one) => [call.method, ...one, call] as const),
  ),
)('%s is not repeated after %s: its effect is unknown', async (_method, _what, effect, call) => {
  const { context, calls, simulator } = await connectAdobe({ attemptTimeoutMs: patienceWith(effect) })
  await context.accessToken()
  simulator.faults.add({ path: /flowservice/, effect })
  await expect(send(context, call)).rejects.toBeInstanceOf(PlatformError)
  expect(calls).toHaveLength(1)
})

test.each([create, patch, remove])(
  '$method is repeated after 429, which no service has seen',
  async (call) => {
    const { context, calls, simulator } = await connectAdobe()
    simulator.faults.add({ path: /flowservice/, effect: { kind: 'status', status: 429 } })
    await send(context, call).catch(() => undefined)
    expect(calls.map(({ method, body }) => ({ method, body }))).toEqual([
      { method: call.method, body: calls[0]?.body },
      { method: call.method, body: calls[0]?.body },
    ])
  },
)

test('a POST that only reads is repeated like a GET', async () => {
  const { context, calls, simulator } = await connectAdobe()
  simulator.faults.add({ path: /bulk-get/, effect: { kind: 'cut-after' } })
  simulator.faults.add({ path: /bulk-get/, effect: { kind: 'status', status: 503 } })
  await expect(send(context, bulkGet)).resolves.toMatchObject({ status: 207 })
  expect(calls).toHaveLength(3)
})

test.each([list, create])('after a 401, $method is repeated once with a new token', async (call) => {
  const { context, calls, mints, simulator, pauses } = await connectAdobe()
  simulator.faults.add({ path: /flowservice/, effect: refused })
  await send(context, call)
  const tokens = new Set(calls.map(({ headers }) => headers.get('authorization')))
  expect([calls.length, tokens.size, mints.length, pauses]).toEqual([2, 2, 2, []])
})

test('a second 401 gives up', async () => {
  const { context, calls, mints, simulator } = await connectAdobe()
  simulator.faults.add({ path: /\/flows\b/, times: 9, effect: refused })
  await expect(send(context, list)).rejects.toMatchObject({ code: 'token-refused', platformStatus: 401 })
  expect([calls.length, mints.length]).toEqual([2, 2])
})

test.each(['FLOW-2000-401', 'FLOW-2001-401'] as const)(
  'a 401 that is about the organization, %s, costs no new token',
  async (code) => {
    const { context, calls, mints, simulator } = await connectAdobe()
    simulator.faults.add({ path: /\/flows\b/, times: 9, effect: { kind: 'refusal', code } })
    await expect(send(context, list)).rejects.toMatchObject({ platformCode: code })
    expect([calls.length, mints.length]).toEqual([1, 1])
  },
)

test('a token that cannot be renewed is not sent twice, and the refusal keeps the platform’s request id', async () => {
  const { context, calls, simulator } = await connectAdobe({ accessToken: async () => 'pasted' })
  const effect: FaultEffect = { ...refused, headers: { 'x-request-id': 'platform-1' } }
  simulator.faults.add({ path: /\/flows\b/, effect })
  await expect(send(context, list)).rejects.toMatchObject({ code: 'token-refused', requestId: 'platform-1' })
  expect(calls).toHaveLength(1)
})

const platformId = { 'x-request-id': 'platform-1' }

test.each<[string, FaultEffect, object]>([
  [
    'a cut connection',
    { kind: 'cut-before' },
    { name: 'PlatformUnreachableError', code: 'platform-unreachable', requestId: 'request-2' },
  ],
  [
    'no answer in time',
    { kind: 'hang' },
    { name: 'PlatformTimeoutError', code: 'platform-timeout', requestId: 'request-2' },
  ],
  [
    'an error status',
    { kind: 'status', status: 500, headers: platformId },
    { name: 'PlatformError', code: 'platform-failed', platformStatus: 500, requestId: 'platform-1' },
  ],
  [
    'an error status without an id',
    { kind: 'status', status: 500 },
    { name: 'PlatformError', code: 'platform-failed', platformStatus: 500, requestId: 'request-2' },
  ],
  [
    'an answer that is not JSON',
    { kind: 'malformed', body: '<html>Maintenance</html>' },
    {
      name: 'PlatformContractError',
      code: 'platform-contract',
      reason: 'not-json',
      platformStatus: 201,
      requestId: 'request-2',
    },
  ],
  [
    'JSON of another shape',
    { kind: 'status', status: 200, body: { flows: [] }, headers: platformId },
    {
      name: 'PlatformContractError',
      code: 'platform-contract',
      reason: 'other-shape',
      platformStatus: 200,
      requestId: 'platform-1',
    },
  ],
])('%s is told apart from the other failures and keeps a request id', async (_what, effect, expected) => {
  const { context, simulator } = await connectAdobe({ attemptTimeoutMs: patienceWith(effect) })
  await context.accessToken()
  simulator.faults.add({ path: /connections/, effect })
  const failure = await failureOf(request(context, create, z.object({ id: z.string() })))
  expect(failure).toMatchObject(expected)
})

const unsure = /whether the last call took effect/

test.each<[string, FaultEffect]>([
  ['no answer in time', { kind: 'hang' }],
  ['a cut connection', { kind: 'cut-after' }],
  ['an answer that is not JSON', { kind: 'malformed', body: '<html>' }],
  ['an answer of another shape', { kind: 'status', status: 200, body: { other: 1 } }],
])(
  'after %s a person is told to check what a write did, and nothing of the kind after a read',
  async (...given) => {
    const [, effect] = given
    const { context, simulator } = await connectAdobe({ attemptTimeoutMs: patienceWith(effect) })
    await context.accessToken()
    simulator.faults.add({ path: /flowservice/, times: 9, effect })
    const write = await failureOf(request(context, create, z.object({ id: z.string() })))
    const read = await failureOf(request(context, list, answered))
    expect(write).toHaveProperty('detail', expect.stringMatching(unsure))
    expect(read).toHaveProperty('detail', expect.not.stringMatching(unsure))
  },
)

test('the kinds of failure are classes of their own', async () => {
  const unreachable = new PlatformUnreachableError({ requestId: '' })
  expect(unreachable).not.toBeInstanceOf(PlatformTimeoutError)
  expect(unreachable).not.toBeInstanceOf(PlatformContractError)
})

test('a server that is not there is unreachable', async () => {
  const { context } = await connectAdobe({ accessToken: async () => 'any' })
  // The discard port: nothing listens on it, and fetch refuses to try.
  const nowhere = { ...context, baseUrl: 'http://127.0.0.1:9' }
  await expect(send(nowhere, create)).rejects.toBeInstanceOf(PlatformUnreachableError)
})

test('an answer of another shape is named by its places, never by its values', async () => {
  const { context, simulator } = await connectAdobe()
  simulator.faults.add({ path: /\/flows\b/, effect: { kind: 'answer', change: () => ({ items: 'hush' }) } })
  const failure = await failureOf(request(context, list, answered))
  expect(failure).toMatchObject({ message: expect.stringContaining('items (invalid_type)') })
  expect(JSON.stringify(failure) + String(failure)).not.toContain('hush')
})

test('an error page in HTML keeps its status', async () => {
  const { context, simulator } = await connectAdobe()
  simulator.faults.add({ path: /\/flows\b/, effect: { kind: 'malformed', body: '<html>Not found</html>' } })
  await expect(send(context, remove)).rejects.toMatchObject({ code: 'resource-gone', platformStatus: 404 })
})

test('an empty success is a success without a body', async () => {
  const { context, simulator } = await connectAdobe()
  simulator.faults.add({ path: /\/flows\b/, effect: { kind: 'malformed', body: ' ' } })
  await expect(send(context, list)).resolves.toMatchObject({ status: 200, body: undefined })
})

test('a caller who leaves while the platform answers ends the call at once', async () => {
  const leaving = new AbortController()
  const { context, calls, simulator, pauses } = await connectAdobe({ signal: leaving.signal })
  simulator.faults.add({ path: /\/flows\b/, effect: { kind: 'hang' } })
  const outcome = failureOf(send(context, list))
  await vi.waitFor(() => expect(calls).toHaveLength(1))
  leaving.abort(new Error('the caller left'))
  expect(await outcome).toEqual(new Error('the caller left'))
  expect([calls.length, pauses]).toEqual([1, []])
})

test('a caller who leaves during a pause ends the call at once', async () => {
  const leaving = new AbortController()
  const { context, calls, simulator } = await connectAdobe({
    signal: leaving.signal,
    sleep: async (_durationMs, signal) => {
      leaving.abort(new Error('the caller left'))
      signal?.throwIfAborted()
    },
  })
  simulator.faults.add({ path: /\/flows\b/, effect: { kind: 'status', status: 503 } })
  await expect(send(context, list)).rejects.toThrow('the caller left')
  expect(calls).toHaveLength(1)
})

test('a caller who has left sends nothing', async () => {
  const { context, calls } = await connectAdobe({ signal: AbortSignal.abort(new Error('the caller left')) })
  await expect(send(context, list)).rejects.toThrow('the caller left')
  expect(calls).toEqual([])
})

test('a sign-in that fails for a moment is repeated, even for a write: the write had not left', async () => {
  const { context, calls, mints, simulator } = await connectAdobe()
  simulator.faults.add({ path: /\/ims\//, effect: { kind: 'status', status: 503 } })
  await expect(send(context, create)).resolves.toMatchObject({ status: 201 })
  expect([mints.length, calls.length]).toEqual([2, 1])
})

test('a sign-in that is refused is not repeated', async () => {
  const { context, calls, mints, simulator } = await connectAdobe()
  simulator.faults.add({
    path: /\/ims\//,
    effect: { kind: 'status', status: 400, body: { error: 'invalid_client' } },
  })
  await expect(send(context, create)).rejects.toMatchObject({ code: 'sign-in-refused' })
  expect([mints.length, calls.length]).toEqual([1, 0])
})
