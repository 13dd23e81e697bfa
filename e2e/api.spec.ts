import type { APIRequestContext, APIResponse } from '@playwright/test'
import { expect, test } from './support/test'

async function enterDemo(request: APIRequestContext): Promise<void> {
  const response = await request.post('/api/session', { data: { mode: 'demo' } })
  expect(response.status()).toBe(201)
  expect(await response.json()).toEqual({
    mode: 'demo',
    orgId: expect.stringMatching(/@AdobeOrg$/),
    sandbox: 'prod',
    expiresAt: expect.stringMatching(/^\d{4}-/),
  })
}

async function expectProblem(response: APIResponse, status: number, code: string): Promise<unknown> {
  expect(response.status()).toBe(status)
  expect(response.headers()['content-type']).toBe('application/problem+json')
  const problem: unknown = await response.json()
  expect(problem).toMatchObject({
    type: expect.any(String),
    title: expect.any(String),
    status,
    detail: expect.any(String),
    code,
    requestId: expect.any(String),
  })
  return problem
}

test('without a session, only health and signing in answer', async ({ request }) => {
  expect((await request.get('/api/health')).status()).toBe(200)
  for (const path of [
    'session',
    'sandboxes',
    'destinations',
    'audiences',
    'audiences/reading',
    'attributes',
    'profile-schema',
    'accounts',
    'activations',
    'dataflows',
    'flowservice/flows',
  ]) {
    await expectProblem(await request.get(`/api/${path}`), 401, 'session-required')
  }
})

test('a change from another site’s page is refused, session or not', async ({ request }) => {
  await enterDemo(request)
  const headers = { origin: 'https://elsewhere.example' }
  await expectProblem(
    await request.post('/api/session', { data: { mode: 'demo' }, headers }),
    403,
    'origin-refused',
  )
  await expectProblem(await request.delete('/api/session', { headers }), 403, 'origin-refused')
  await expectProblem(
    await request.post('/api/flowservice/connections', { data: {}, headers }),
    403,
    'origin-refused',
  )
})

test('broken JSON, a wrong type, too much of it and unknown members each get their own answer', async ({
  request,
}) => {
  await enterDemo(request)
  const post = (data: string, type = 'application/json') =>
    request.post('/api/activations', { data: Buffer.from(data), headers: { 'content-type': type } })
  await expectProblem(await post('{"destination":'), 400, 'invalid-json')
  await expectProblem(await post('{}', 'text/plain'), 415, 'unsupported-media-type')
  await expectProblem(await post(`{"name":"${'x'.repeat(1_100_000)}"}`), 413, 'body-too-large')
  const problem = await expectProblem(
    await post('{"destination":"amazon-kinesis","colour":"red"}'),
    422,
    'invalid-input',
  )
  expect(problem).toMatchObject({
    fields: expect.arrayContaining([
      { path: 'name', message: 'Enter a name for the dataflow' },
      { path: 'target.stream', message: 'Enter the name of the stream' },
      { path: 'colour', message: 'This field is not known here' },
    ]),
  })
})

test('an activation over the API is created, followed by events, and read again', async ({ request }) => {
  await enterDemo(request)
  const audiences = (await (await request.get('/api/audiences?limit=5&search=loyalty')).json()) as {
    items: { id: string; name: string; unavailableReason?: string }[]
  }
  const chosen = audiences.items.filter(({ unavailableReason }) => !unavailableReason).slice(0, 2)
  const created = await request.post('/api/activations', {
    data: {
      destination: 'azure-event-hubs',
      name: 'Over the API',
      source: 'create',
      account: {
        kind: 'new',
        credentials: { sasKeyName: 'SendOnly', sasKey: 'a2V5', namespace: 'luma-events' },
      },
      target: { eventHubName: 'api' },
      audiences: chosen.map(({ id, name }) => ({ id, name })),
      attributes: ['personalEmail.address'],
    },
  })
  expect(created.status()).toBe(201)
  const { id } = (await created.json()) as { id: string }
  expect(created.headers().location).toBe(`/api/activations/${id}`)

  const events = await (await request.get(`/api/activations/${id}/events`)).text()
  const ids = [...events.matchAll(/^id: (\d+)$/gm)].map(([, number]) => Number(number))
  expect(ids).toEqual(ids.map((_, index) => index + 1))
  expect(events).toContain('"type":"verified"')
  const rest = await (
    await request.get(`/api/activations/${id}/events`, {
      headers: { 'last-event-id': String(ids.length - 1) },
    })
  ).text()
  expect(rest.match(/^id: /gm)).toHaveLength(1)
  const asked = await request.head(`/api/activations/${id}/events`)
  expect([asked.status(), await asked.text()]).toEqual([200, ''])
  const past = await request.get(`/api/activations/${id}/events`, { headers: { 'last-event-id': '999' } })
  expect(await past.text()).toBe('')

  const snapshot: unknown = await (await request.get(`/api/activations/${id}`)).json()
  expect(snapshot).toMatchObject({
    id,
    status: 'verified',
    dataflowId: expect.any(String),
    verification: { isMatch: true },
  })
})

test('visitors of the demo do not see each other’s work', async ({ request, playwright, baseURL }) => {
  await enterDemo(request)
  const other = await playwright.request.newContext(baseURL ? { baseURL } : {})
  await enterDemo(other)
  const orgOf = async (context: APIRequestContext) =>
    ((await (await context.get('/api/session')).json()) as { orgId: string }).orgId
  expect(await orgOf(other)).not.toBe(await orgOf(request))
  await other.dispose()
})

test('switching the sandbox keeps the session; an unknown one is refused at its field', async ({
  request,
}) => {
  await enterDemo(request)
  const switched = await request.patch('/api/session', { data: { sandbox: 'dev' } })
  expect(await switched.json()).toMatchObject({ sandbox: 'dev' })
  expect(await (await request.get('/api/session')).json()).toMatchObject({ sandbox: 'dev' })
  const problem = await expectProblem(
    await request.patch('/api/session', { data: { sandbox: 'nope' } }),
    404,
    'sandbox-unknown',
  )
  expect(problem).toMatchObject({ fields: [{ path: 'sandbox' }] })
  expect((await request.delete('/api/session')).status()).toBe(204)
  await expectProblem(await request.get('/api/session'), 401, 'session-required')
})

test('the pass-through lets Flow Service calls through under our headers, and nothing else', async ({
  request,
}) => {
  await enterDemo(request)
  const flows = await request.get('/api/flowservice/flows?property=state==enabled&limit=2')
  expect(flows.status()).toBe(200)
  expect(((await flows.json()) as { items: unknown[] }).items).toHaveLength(2)
  for (const path of ['flows/search', 'connections/x/explore', 'runs/x/action']) {
    await expectProblem(await request.get(`/api/flowservice/${path}`), 403, 'call-not-allowed')
  }
  await expectProblem(await request.get('/api/flowservice/flows?host=elsewhere'), 403, 'call-not-allowed')
  await expectProblem(
    await request.get('/api/flowservice/flows/00000000-0000-4000-8000-000000000000'),
    404,
    'resource-gone',
  )
})

test('a request that is repeated under its own name starts one activation', async ({ request }) => {
  await enterDemo(request)
  const { items } = (await (await request.get('/api/audiences?limit=20')).json()) as {
    items: { id: string; name: string; unavailableReason?: string }[]
  }
  const audiences = items.filter(({ unavailableReason }) => !unavailableReason).slice(0, 1)
  const start = () =>
    request.post('/api/activations', {
      headers: { 'idempotency-key': '7b9e1a52-3c4d-4e5f-8a6b-9c0d1e2f3a4b' },
      data: {
        destination: 'azure-event-hubs',
        name: 'Only once',
        account: {
          kind: 'new',
          credentials: { sasKeyName: 'SendOnly', sasKey: 'a2V5', namespace: 'luma-events' },
        },
        target: { eventHubName: 'once' },
        audiences: audiences.map(({ id, name }) => ({ id, name })),
        attributes: ['personalEmail.address'],
      },
    })
  const answers = await Promise.all([start(), start()])
  const ids = await Promise.all(answers.map(async (answer) => ((await answer.json()) as { id: string }).id))
  expect(answers.map((answer) => answer.status())).toEqual([201, 201])
  expect(new Set(ids).size).toBe(1)
  expect(((await (await request.get('/api/activations')).json()) as { items: unknown[] }).items).toHaveLength(
    1,
  )
})

test('an address below /api that leads nowhere answers with a problem', async ({ request }) => {
  await expectProblem(await request.get('/api/nope/at/all'), 404, 'not-found')
  await expectProblem(await request.post('/api/nope', { data: {} }), 404, 'not-found')
})
