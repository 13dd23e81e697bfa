import { expect, test } from 'vitest'
import { z } from 'zod'
import { clientCredentialsTokenSource, fixedTokenSource } from '../aep/ims'
import type { AdobeContext } from '../aep/request'
import { connectAdobe } from '../aep/testing/adobe-context'
import { toFieldProblems } from '../field-problems'
import type { Session } from '../session/session'
import { signIn, signInSchema, switchSandbox } from './sign-in'

/** Signs in as the route does: the input is parsed, then proved by a call to the platform. */
async function setup() {
  const { context, ims, simulator, calls, mints, clock } = await connectAdobe()
  const { orgId, clientId, clientSecret } = simulator
  const connect = async (session: Session): Promise<{ adobe: AdobeContext }> => {
    const { sandbox } = session
    const common = { ...context, orgId: session.orgId, sandbox }
    if (session.mode === 'token') {
      return {
        adobe: { ...common, apiKey: session.apiKey, accessToken: fixedTokenSource(session.accessToken) },
      }
    }
    const keys = session.mode === 'demo' ? { clientId, clientSecret } : session
    // A demo session's organization is made for it; this platform has only the one.
    const demo = session.mode === 'demo' ? { orgId } : {}
    const accessToken = clientCredentialsTokenSource({ ...ims, ...keys })
    return { adobe: { ...common, ...demo, apiKey: keys.clientId, accessToken } }
  }
  let ids = 0
  const newId = () => {
    ids += 1
    return `${String(ids).padStart(8, '0')}-0000-4000-8000-000000000000`
  }
  const tools = { connect, now: () => clock.nowMs, newId }
  return {
    context,
    simulator,
    calls,
    mints,
    clock,
    tools,
    enter: (input: object) => signIn(signInSchema.parse(input), tools),
    credentials: { mode: 'credentials', orgId, clientId, clientSecret },
    token: async () => ({ mode: 'token', orgId, apiKey: clientId, accessToken: await context.accessToken() }),
  }
}

const hoursMs = 3_600_000

const problemsOf = (input: unknown) => {
  const { error } = signInSchema.safeParse(input)
  return error ? toFieldProblems(error) : []
}

test('credentials are proved by a call, and make a session in the default sandbox', async () => {
  const { enter, credentials, calls, clock } = await setup()
  const session = await enter(credentials)
  expect(session).toEqual({
    ...credentials,
    id: expect.any(String),
    sandbox: 'prod',
    expiresAt: clock.nowMs + 12 * hoursMs,
  })
  expect(calls.map(({ path }) => path)).toEqual(['/data/foundation/sandbox-management/'])
})

test('a token is proved by a call, too, and nothing is minted for it', async () => {
  const { enter, token, mints } = await setup()
  const input = await token()
  const before = mints.length
  expect(await enter(input)).toMatchObject({ ...input, sandbox: 'prod' })
  expect(mints).toHaveLength(before)
})

test('the word Bearer and the spaces that were copied with a token are dropped', async () => {
  const { enter, token } = await setup()
  const input = await token()
  const session = await enter({ ...input, accessToken: ` bearer  ${input.accessToken}\n` })
  expect(session).toMatchObject({ accessToken: input.accessToken })
})

test('a visitor of the demo who comes back with the own session stays in its organization and sandbox', async () => {
  const { enter, tools } = await setup()
  const previous = await enter({ mode: 'demo' })
  const again = (input: object, session: Session | undefined) =>
    signIn(signInSchema.parse({ mode: 'demo', ...input }), { ...tools, previous: session })
  expect(await again({ isRenewal: true, sandbox: 'stage' }, previous)).toMatchObject({
    orgId: previous.orgId,
    sandbox: 'stage',
  })
  // Starting over asks for another one, and whoever brings nothing proves nothing.
  for (const other of [await again({}, previous), await again({ isRenewal: true }, undefined)]) {
    expect(other.orgId).not.toBe(previous.orgId)
  }
})

test('the demo needs no credentials, and every visitor gets an organization', async () => {
  const { enter } = await setup()
  const [one, other] = [await enter({ mode: 'demo' }), await enter({ mode: 'demo' })]
  expect(one).toMatchObject({
    mode: 'demo',
    sandbox: 'prod',
    orgId: expect.stringMatching(/^[0-9A-F]{24}@AdobeOrg$/),
  })
  expect([one.id === other.id, one.orgId === other.orgId]).toEqual([false, false])
  expect(one.orgId).not.toContain(one.id.replaceAll('-', '').slice(0, 24).toUpperCase())
})

test('a sandbox may be named', async () => {
  const { enter, credentials } = await setup()
  expect(await enter({ ...credentials, sandbox: 'stage' })).toMatchObject({ sandbox: 'stage' })
  expect(await enter({ ...credentials, sandbox: '' })).toMatchObject({ sandbox: 'prod' })
})

test('without a default, the first sandbox is chosen; without any, the caller lacks a permission', async () => {
  const { enter, credentials, simulator } = await setup()
  const answerWith = (sandboxes: unknown[]) =>
    simulator.faults.add({ path: /sandbox/, effect: { kind: 'answer', change: () => ({ sandboxes }) } })
  answerWith([{ name: 'first' }, { name: 'second', isDefault: false }])
  expect(await enter(credentials)).toMatchObject({ sandbox: 'first' })
  answerWith([])
  await expect(enter(credentials)).rejects.toMatchObject({ code: 'permission-missing' })
})

test('an unknown sandbox is refused at its field, with the names there are', async () => {
  const { enter, credentials } = await setup()
  await expect(enter({ ...credentials, sandbox: 'nowhere' })).rejects.toMatchObject({
    code: 'sandbox-unknown',
    fields: [{ path: 'sandbox', message: expect.stringMatching(/prod, stage/) }],
  })
})

test.each([
  ['a wrong secret', { clientSecret: 'wrong' }, 'sign-in-refused', 'clientSecret'],
  ['a wrong client ID', { clientId: 'wrong' }, 'sign-in-refused', 'clientSecret'],
  ['an organization of somebody else', { orgId: 'ABC@AdobeOrg' }, 'organization-refused', 'orgId'],
])('%s is refused at its field', async (_what, change, code, path) => {
  const { enter, credentials } = await setup()
  const failure = enter({ ...credentials, ...change })
  await expect(failure).rejects.toMatchObject({
    code,
    fields: [{ path, message: expect.stringMatching(/\S/) }],
  })
})

test.each([
  ['an organization of somebody else', { orgId: 'ABC@AdobeOrg' }, 'organization-refused', 'orgId'],
  ['a key of another project', { apiKey: 'foreign' }, 'api-key-refused', 'apiKey'],
  ['a token nobody made', { accessToken: 'made.up.token' }, 'token-refused', 'accessToken'],
])('with a token, %s is refused at its field', async (_what, change, code, path) => {
  const { enter, token } = await setup()
  await expect(enter({ ...(await token()), ...change })).rejects.toMatchObject({ code, fields: [{ path }] })
})

test('an expired token is refused at its field, under the platform’s request id', async () => {
  const { enter, token, clock, calls } = await setup()
  const input = await token()
  clock.nowMs += 24 * hoursMs
  const error = await enter(input).catch((reason: unknown) => reason)
  expect(error).toMatchObject({ code: 'token-refused', fields: [{ path: 'accessToken' }] })
  expect(error).toMatchObject({ requestId: calls[0]?.headers.get('x-request-id') })
  expect(calls).toHaveLength(1)
})

test.each([
  ['403003', 403, 'api-key-refused', [{ path: 'clientId' }]],
  ['401013', 401, 'token-refused', []],
])('with credentials, %s names no field that only the form for a token has', async (...given) => {
  const [error_code, status, code, fields] = given
  const { enter, credentials, simulator } = await setup()
  simulator.faults.add({
    path: /sandbox/,
    times: 2,
    effect: { kind: 'status', status, body: { error_code } },
  })
  await expect(enter(credentials)).rejects.toMatchObject({ code, fields })
})

test('a failure that is nobody’s mistake names no field', async () => {
  const { enter, credentials, simulator } = await setup()
  simulator.faults.add({ path: /sandbox/, times: 9, effect: { kind: 'status', status: 503 } })
  await expect(enter(credentials)).rejects.toMatchObject({ code: 'platform-failed', fields: [] })
})

test('no failure repeats a secret', async () => {
  const { enter, credentials } = await setup()
  const error = await enter({ ...credentials, clientSecret: 'canary-secret' }).catch(
    (reason: unknown) => reason,
  )
  expect(JSON.stringify(error) + String(error)).not.toContain('canary-secret')
})

test('a session lasts no longer than its token', async () => {
  const { tools, clock, context } = await setup()
  const claims = { created_at: String(clock.nowMs), expires_in: String(2 * hoursMs) }
  const accessToken = `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.c2ln`
  // This platform knows no such token, so the session's own is used for the call.
  const connect = async () => ({ adobe: context })
  const input = signInSchema.parse({ mode: 'token', orgId: 'ABC@AdobeOrg', apiKey: 'key', accessToken })
  expect(await signIn(input, { ...tools, connect })).toMatchObject({ expiresAt: clock.nowMs + 2 * hoursMs })
})

test('another sandbox keeps the session and its end', async () => {
  const { enter, credentials, tools, clock } = await setup()
  const session = await enter(credentials)
  clock.nowMs += hoursMs
  expect(await switchSandbox(session, 'stage', tools)).toEqual({ ...session, sandbox: 'stage' })
  await expect(switchSandbox(session, 'nowhere', tools)).rejects.toMatchObject({
    code: 'sandbox-unknown',
    fields: [{ path: 'sandbox' }],
  })
})

const filled = {
  credentials: { mode: 'credentials', orgId: 'ABC@AdobeOrg', clientId: 'client-1', clientSecret: 'secret' },
  token: { mode: 'token', orgId: 'ABC@AdobeOrg', apiKey: 'key-1', accessToken: 'a.b.c' },
}

test.each([
  ['credentials', ['orgId', 'clientId', 'clientSecret']],
  ['token', ['orgId', 'apiKey', 'accessToken']],
])('the form for %s asks for each of its fields in words of its own', (mode, fields) => {
  for (const empty of [{}, Object.fromEntries(fields.map((name) => [name, '']))]) {
    const problems = problemsOf({ mode, ...empty })
    expect(problems.map(({ path }) => path)).toEqual(fields)
    expect(new Set(problems.map(({ message }) => message)).size).toBe(fields.length)
    expect(problems.every(({ message }) => /^(Enter|Paste) the /.test(message))).toBe(true)
  }
})

test.each([
  ['credentials', 'orgId', 'ABC'],
  ['credentials', 'orgId', 'ABC@AdobeOrg\r\nx-evil: 1'],
  ['credentials', 'clientId', 'two words'],
  ['credentials', 'clientId', 'a\r\nx-evil: 1'],
  ['credentials', 'clientSecret', 'two words'],
  ['credentials', 'sandbox', 'Prod'],
  ['credentials', 'sandbox', 'prod\r\nx-evil: 1'],
  ['token', 'apiKey', 'a\r\nx-evil: 1'],
  ['token', 'accessToken', 'a b'],
  ['token', 'accessToken', 'a\r\nx-evil: 1'],
  ['token', 'accessToken', 'a'.repeat(8_193)],
] as const)(
  'with %s, a %s that could not be one is refused before it becomes a header: %j',
  (mode, name, value) => {
    expect(problemsOf({ ...filled[mode], [name]: value })).toEqual([
      { path: name, message: expect.not.stringContaining(value) },
    ])
  },
)

test.each([{}, { mode: 'magic' }, null, 'demo'])(
  'a way in that does not exist is asked for in words: %j',
  (input) => {
    expect(problemsOf(input)).toHaveLength(1)
    expect(problemsOf(input)[0]?.message).not.toMatch(/Invalid|expected/)
  },
)

test('a field that no form has is refused by name', () => {
  expect(problemsOf({ ...filled.credentials, password: 'x' })).toEqual([
    { path: 'password', message: 'This field is not known here' },
  ])
  expect(z.safeParse(signInSchema, filled.credentials).success).toBe(true)
})
