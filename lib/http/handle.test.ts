import { expect, test, vi } from 'vitest'
import { z } from 'zod'
import { AppError, PlatformError, ValidationError } from '../errors'
import { log } from '../log'
import { sealSession } from '../session/seal'
import type { Session } from '../session/session'
import { sessionKey } from '../session/session-key'
import { handle, json, param } from './handle'

vi.mock('../session/session-key', () => ({ sessionKey: () => new Uint8Array(32).fill(7) }))

const session: Session = {
  mode: 'demo',
  id: 's1',
  orgId: 'ABC@AdobeOrg',
  sandbox: 'prod',
  expiresAt: Date.UTC(2126, 0, 1),
}

interface Sent {
  readonly method?: string
  readonly headers?: Record<string, string>
  readonly body?: string
  readonly query?: string
  readonly params?: Record<string, string | string[]>
}

function requestOf({ method = 'GET', headers = {}, body, query = '' }: Sent): Request {
  return new Request(`http://sluice.example/api/things${query}`, {
    method,
    headers: { host: 'sluice.example', ...headers },
    body: body ?? null,
  })
}

const contextOf = ({ params = {} }: Sent) => ({ params: Promise.resolve(params) })

async function cookieOf(one: Session): Promise<Record<string, string>> {
  return { cookie: `other=1; sluice_session=${await sealSession(one, sessionKey())}` }
}

/** The answer of a public route that fails like this. */
async function answerTo(error: unknown) {
  const route = handle({ access: 'public' }, async () => {
    throw error
  })
  const response = await route(requestOf({}), contextOf({}))
  return { response, problem: await response.json() }
}

test('what went over the wire is told along with the problem it led to, and with no other', async () => {
  const exchange = { at: 1, durationMs: 2, method: 'GET', path: '/flows/1' }
  const route = handle({ access: 'public' }, async ({ exchanges }) => {
    exchanges.push(exchange)
    throw new AppError('edit-conflict')
  })
  const response = await route(requestOf({}), contextOf({}))
  expect(await response.json()).toMatchObject({ code: 'edit-conflict', exchanges: [exchange] })
  expect((await answerTo(new AppError('edit-conflict'))).problem).not.toHaveProperty('exchanges')
})

test('a session is opened and handed over', async () => {
  const route = handle({ access: 'session' }, async (incoming) => json(incoming.session))
  const response = await route(requestOf({ headers: await cookieOf(session) }), contextOf({}))
  expect([response.status, await response.json()]).toEqual([200, session])
})

test.each([
  ['no cookie', async () => ({}), 'session-required'],
  ['a cookie of somebody else', async () => ({ cookie: 'other=1' }), 'session-required'],
  ['a made-up cookie', async () => ({ cookie: 'sluice_session=a.b.c.d.e' }), 'session-expired'],
  ['a session that is over', () => cookieOf({ ...session, expiresAt: 1 }), 'session-expired'],
])(
  'without a session nothing is done: %s',
  async (_what, headers: () => Promise<Record<string, string>>, code) => {
    const handler = vi.fn<() => Promise<Response>>(async () => json({}))
    const route = handle({ access: 'session', body: z.object({}) }, handler)
    const response = await route(
      requestOf({ method: 'POST', headers: await headers(), body: '{' }),
      contextOf({}),
    )
    expect([response.status, await response.json()]).toEqual([401, expect.objectContaining({ code })])
    expect(handler).not.toHaveBeenCalled()
  },
)

test.each(['POST', 'PATCH', 'PUT', 'DELETE'])(
  '%s from another site is refused before anything else',
  async (method) => {
    const handler = vi.fn<() => Promise<Response>>(async () => json({}))
    const headers = { ...(await cookieOf(session)), origin: 'https://evil.example' }
    const response = await handle({ access: 'session' }, handler)(
      requestOf({ method, headers }),
      contextOf({}),
    )
    expect([response.status, await response.json()]).toEqual([
      403,
      expect.objectContaining({ code: 'origin-refused' }),
    ])
    expect(handler).not.toHaveBeenCalled()
  },
)

test.each(['GET', 'HEAD'])('%s changes nothing and may come from a link elsewhere', async (method) => {
  const headers = { 'sec-fetch-site': 'cross-site' }
  const response = await handle({ access: 'public' }, async () => json({}))(
    requestOf({ method, headers }),
    contextOf({}),
  )
  expect(response.status).toBe(200)
})

test('body, query and parameters arrive parsed; of a repeated name the last value counts', async () => {
  const schemas = { body: z.object({ count: z.number() }), query: z.object({ limit: z.coerce.number() }) }
  const route = handle({ access: 'public', ...schemas }, async ({ body, query, params }) =>
    json({ body, query, id: param(params, 'id'), path: param(params, 'path'), none: param(params, 'none') }),
  )
  const sent: Sent = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"count":1}',
    query: '?limit=1&limit=2',
    params: { id: 'f1', path: ['flows', 'f1'] },
  }
  const response = await route(requestOf(sent), contextOf(sent))
  expect(await response.json()).toEqual({
    body: { count: 1 },
    query: { limit: 2 },
    id: 'f1',
    path: 'flows/f1',
    none: '',
  })
})

test('an answer is JSON that nobody may keep, and names its request', async () => {
  const response = await handle({ access: 'public' }, async () => json({ a: 1 }, { status: 201 }))(
    requestOf({}),
    contextOf({}),
  )
  expect([response.status, Object.fromEntries(response.headers)]).toEqual([
    201,
    {
      'content-type': 'application/json',
      'cache-control': 'no-store',
      'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
    },
  ])
})

test('the platform’s request id is kept when a handler passes it on', async () => {
  const route = handle({ access: 'public' }, async () =>
    json({}, { headers: { 'X-Request-Id': 'platform-1' } }),
  )
  expect((await route(requestOf({}), contextOf({}))).headers.get('x-request-id')).toBe('platform-1')
})

test('an error is a problem of RFC 9457, with its fields and the id of the request', async () => {
  const { response, problem } = await answerTo(
    new ValidationError([{ path: 'name', message: 'Enter a name' }]),
  )
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(problem).toEqual({
    type: expect.stringMatching(/\/errors\/invalid-input$/),
    title: expect.any(String),
    status: 422,
    detail: expect.any(String),
    code: 'invalid-input',
    requestId: response.headers.get('x-request-id'),
    fields: [{ path: 'name', message: 'Enter a name' }],
  })
  expect(response.status).toBe(422)
})

test('a problem without fields has no such member', async () => {
  const { problem } = await answerTo(new AppError('not-found'))
  expect(problem).not.toHaveProperty('fields')
})

test('a platform error brings the platform’s request id, and nothing of the platform’s words', async () => {
  const options = { requestId: 'platform-1', platformStatus: 404, message: 'hush', cause: 'hush' }
  const { response, problem } = await answerTo(new PlatformError('resource-gone', options))
  expect([problem.requestId, response.headers.get('x-request-id'), problem.status]).toEqual([
    'platform-1',
    'platform-1',
    404,
  ])
  expect(JSON.stringify(problem)).not.toContain('hush')
})

test('a platform error without an id gets ours', async () => {
  const { problem } = await answerTo(
    new PlatformError('resource-gone', { requestId: '', platformStatus: 200 }),
  )
  expect(problem.requestId).toMatch(/^[0-9a-f-]{36}$/)
})

test.each([
  ['an error', new TypeError('hush', { cause: new Error('hush') })],
  ['a text', 'hush'],
  ['an object', { message: 'hush', status: 418, code: 'not-found' }],
  ['nothing', undefined],
])(
  '%s nobody expected gets a fixed sentence and an id, and shows nothing of itself',
  async (_what, thrown) => {
    const { response, problem } = await answerTo(thrown)
    expect([response.status, problem]).toEqual([
      500,
      expect.objectContaining({ code: 'internal', title: 'Something went wrong on our side' }),
    ])
    expect(problem.requestId).toBe(response.headers.get('x-request-id'))
    expect(JSON.stringify(problem)).not.toContain('hush')
  },
)

test('the log of a request names it and what became of it, not what was typed', async () => {
  const lines = vi.spyOn(log, 'info')
  const route = handle({ access: 'public', body: z.object({ name: z.string() }) }, async () => json({}))
  const sent = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"name":"hush"}',
    query: '?q=hush',
  }
  const response = await route(requestOf(sent), contextOf(sent))
  expect(lines.mock.calls.flat()).toEqual([
    {
      requestId: response.headers.get('x-request-id'),
      where: 'POST /api/things',
      status: 200,
      durationMs: expect.any(Number),
    },
  ])
})
