import { inspect } from 'node:util'
import { expect, test } from 'vitest'
import { AppError, PlatformError } from '../errors'
import type { Call } from './call'
import { listConnections } from './connections'
import { allItems, collect } from './pages'
import { send } from './request'
import { profileStore } from './testing/pipeline'
import { startStandingPlatform, type WrittenFault } from './testing/standing-platform'

const platform = startStandingPlatform()

const service = 'flowservice'
const calls = {
  GET: { service, method: 'GET', path: ['connections'], query: { limit: 1 } },
  POST: { service, method: 'POST', path: ['connections'], body: profileStore },
  PATCH: { service, method: 'PATCH', path: ['flows', 'nope'], body: [], ifMatch: '"etag"' },
  DELETE: { service, method: 'DELETE', path: ['connections', 'nope'] },
} as const satisfies Record<Call['method'], Call>

type Method = keyof typeof calls
const methods: readonly Method[] = ['GET', 'POST', 'PATCH', 'DELETE']

/** More than any call is tried. */
const times = 20

/** Lets a call meet a fault at every try: how it ended, how often it was sent, and the pauses between. */
async function meet(method: Method, effect: WrittenFault['effect'], attemptTimeoutMs = 10_000) {
  const { context, pauses } = platform.connect({ attemptTimeoutMs })
  // The token is there before a short deadline begins to count.
  await platform.connect().context.accessToken()
  const token = await context.accessToken()
  await platform.addFault({ path: 'flowservice', times, effect })
  const outcome = await send(context, calls[method]).catch((error: unknown) => error)
  const [hitsLeft = 0] = await platform.hitsLeft()
  return { outcome, sends: times - hitsLeft, pauses, token, context }
}

/** A read is tried four times, a write once: nobody knows what it did. */
const triesOf = (method: Method) => (method === 'GET' ? 4 : 1)

const lost = [
  ['status 500', { kind: 'status', status: 500 }, 'PlatformError', 'platform-failed'],
  ['status 503', { kind: 'status', status: 503 }, 'PlatformError', 'platform-failed'],
  ['FLOW-1104-504', { kind: 'refusal', code: 'FLOW-1104-504' }, 'PlatformError', 'platform-failed'],
  ['cut before', { kind: 'cut-before' }, 'PlatformUnreachableError', 'platform-unreachable'],
  ['cut after', { kind: 'cut-after' }, 'PlatformUnreachableError', 'platform-unreachable'],
] as const

test.each(lost.flatMap((one) => methods.map((method) => [method, ...one] as const)))(
  '%s meets %s: a read is repeated, a write is not',
  async (method, _what, effect, name, code) => {
    const { outcome, sends, pauses } = await meet(method, effect)
    expect(outcome).toMatchObject({ name, code, requestId: expect.stringMatching(/./) })
    expect([sends, pauses.length]).toEqual([triesOf(method), triesOf(method) - 1])
  },
)

test.each(methods)('%s meets a platform that hangs: the deadline ends it', async (method) => {
  const { outcome, sends } = await meet(method, { kind: 'hang' }, 150)
  expect(outcome).toMatchObject({ name: 'PlatformTimeoutError', code: 'platform-timeout', platformStatus: 0 })
  expect(sends).toBe(triesOf(method))
})

test.each(['GET', 'POST'] as const)('%s meets a success that is not JSON', async (method) => {
  const { outcome, sends } = await meet(method, { kind: 'malformed', body: '<html>Maintenance' })
  expect(outcome).toMatchObject({ name: 'PlatformContractError', code: 'platform-contract' })
  expect([sends, inspect(outcome).includes('Maintenance')]).toEqual([triesOf(method), false])
})

test.each(['PATCH', 'DELETE'] as const)(
  '%s meets a refusal that is not JSON: its status counts',
  async (method) => {
    const { outcome, sends } = await meet(method, { kind: 'malformed', body: '<html>' })
    expect([outcome, sends]).toEqual([expect.objectContaining({ code: 'resource-gone' }), 1])
  },
)

test.each(methods)('%s meets a throttle: it is repeated, since no service saw it', async (method) => {
  const busy = { name: 'PlatformError', code: 'platform-busy', platformStatus: 429, platformCode: '429050' }
  const told = await meet(method, { kind: 'throttle', retryAfterSeconds: 7 })
  expect([told.outcome, told.sends]).toEqual([expect.objectContaining(busy), 4])
  expect(told.pauses).toEqual([7_000, 7_000, 7_000])
})

test.each(methods)('%s meets a throttle that does not say how long: the pauses double', async (method) => {
  const { outcome, sends, pauses } = await meet(method, { kind: 'throttle' })
  expect([outcome, sends]).toEqual([expect.objectContaining({ code: 'platform-busy' }), 4])
  expect(pauses).toEqual([300, 600, 1_200])
})

test.each(methods)('%s meets a missing permission: once, and the permission is named', async (method) => {
  const { outcome, sends, pauses } = await meet(method, { kind: 'permission' })
  expect(outcome).toMatchObject({ code: 'permission-missing', platformCode: 'FLOW-2120-403' })
  expect(outcome).toHaveProperty('detail', expect.stringContaining('View Destinations'))
  expect([sends, pauses]).toEqual([1, []])
})

test.each(methods)('%s meets a token that has expired: one new token, then no more', async (method) => {
  const { outcome, sends, pauses, token, context } = await meet(method, { kind: 'token-expiry' })
  expect(outcome).toMatchObject({ code: 'token-refused', platformStatus: 401, platformCode: '401013' })
  expect([sends, pauses, (await context.accessToken()) === token]).toEqual([2, [], false])
})

test.each(methods)('%s is slow to be answered: once, and as ever', async (method) => {
  const { outcome, sends } = await meet(method, { kind: 'latency', latencyMs: 50 })
  const status = outcome instanceof PlatformError ? outcome.platformStatus : undefined
  expect([status, sends]).toEqual([method === 'GET' || method === 'POST' ? undefined : 404, 1])
})

const passing = ['cut-before', 'throttle', 'token-expiry', 'malformed'] as const

test.each(passing)('a read gets over one %s and finds everything', async (kind) => {
  const { context } = platform.connect({ sandbox: 'prod' })
  const before = await collect(allItems((query) => listConnections(context, query), { limit: 5 }))
  await platform.addFault({ path: 'connections$', skip: 1, effect: { kind } })
  const again = await collect(allItems((query) => listConnections(context, query), { limit: 5 }))
  expect([again, await platform.hitsLeft()]).toEqual([before, []])
})

test.each([
  ['cut-before', 0],
  ['cut-after', 1],
  ['malformed', 1],
  ['status', 0],
] as const)('after one %s a create has left %i connections, not two', async (kind, left) => {
  const { context } = platform.connect()
  const count = async () => (await collect(allItems((query) => listConnections(context, query), {}))).length
  const before = await count()
  const effect = kind === 'status' ? { kind, status: 503 } : { kind }
  await platform.addFault({ method: 'POST', path: 'connections$', effect })
  await expect(send(context, calls.POST)).rejects.toBeInstanceOf(AppError)
  expect((await count()) - before).toBe(left)
})

test.each([
  ['status', { kind: 'status', status: 503 }, 'platform-failed', 4],
  ['throttle', { kind: 'throttle' }, 'platform-busy', 4],
  ['cut-before', { kind: 'cut-before' }, 'platform-unreachable', 4],
  ['malformed', { kind: 'malformed' }, 'platform-contract', 4],
  ['refused', { kind: 'status', status: 401, body: { error: 'invalid_client' } }, 'sign-in-refused', 1],
  ['scope', { kind: 'status', status: 400, body: { error: 'invalid_scope' } }, 'sign-in-scope', 1],
] as const)(
  'a sign-in that meets %s fails as that, and no call leaves without a token',
  async (_what, effect, code, mints) => {
    const { context } = platform.connect()
    await platform.addFault({ path: '/ims/token', times, effect })
    await platform.addFault({ path: 'flowservice', effect: { kind: 'cut-before' } })
    await expect(send(context, calls.POST)).rejects.toMatchObject({ code })
    const [tokenHitsLeft = 0, callHitsLeft] = await platform.hitsLeft()
    expect([times - tokenHitsLeft, callHitsLeft]).toEqual([mints, 1])
  },
)
