import { inspect } from 'node:util'
import { expect, test } from 'vitest'
import type { FaultEffect } from '../simulator/faults'
import { clientCredentialsTokenSource, fixedTokenSource, type ImsContext, mintToken } from './ims'
import { connectAdobe } from './testing/adobe-context'

async function setup(change: Partial<ImsContext> = {}, effect?: FaultEffect) {
  const adobe = await connectAdobe()
  if (effect) adobe.simulator.faults.add({ path: /token/, effect })
  const ims = { ...adobe.ims, ...change }
  return { ...adobe, ims, token: clientCredentialsTokenSource(ims) }
}

const refusal = (status: number, error: string): FaultEffect => ({
  kind: 'status',
  status,
  body: { error, error_description: 'Said by Adobe about canary-secret' },
})

test('the form goes out in the body, never in the address', async () => {
  const { ims, mints } = await setup()
  await mintToken(ims)
  expect(mints.map(({ method, target }) => [method, target])).toEqual([['POST', '/ims/token/v3']])
  expect(mints[0]?.headers.get('content-type')).toBe('application/x-www-form-urlencoded')
  expect(Object.fromEntries(new URLSearchParams(mints[0]?.body))).toEqual({
    grant_type: 'client_credentials',
    client_id: ims.clientId,
    client_secret: ims.clientSecret,
    scope: 'openid,session,AdobeID,read_organizations,additional_info.projectedProductContext',
  })
})

test('a secret with signs of its own arrives unchanged', async () => {
  const clientSecret = 'p8e&=+%/ü'
  const { ims, mints } = await setup({ clientSecret })
  await mintToken(ims).catch(() => undefined)
  expect(new URLSearchParams(mints[0]?.body).get('client_secret')).toBe(clientSecret)
})

test('expires_in is read as seconds', async () => {
  const { ims, clock } = await setup()
  expect((await mintToken(ims)).expiresAt).toBe(clock.nowMs + 86_399_000)
})

test('many callers at once share one mint', async () => {
  const { token, mints } = await setup()
  const tokens = await Promise.all(Array.from({ length: 20 }, () => token()))
  expect([new Set(tokens).size, mints.length]).toEqual([1, 1])
  expect(await token()).toBe(tokens[0])
  expect(mints).toHaveLength(1)
})

test('a token is renewed 300 seconds before it ends, not earlier', async () => {
  const { token, mints, clock } = await setup()
  const first = await token()
  clock.nowMs += 86_399_000 - 300_001
  expect(await token()).toBe(first)
  clock.nowMs += 1
  expect(await token()).not.toBe(first)
  expect(mints).toHaveLength(2)
})

test('a refused token is minted anew, once for all who were refused', async () => {
  const { token, mints } = await setup()
  const refused = await token()
  const renewed = await Promise.all(Array.from({ length: 5 }, () => token({ refused })))
  expect([new Set(renewed).size, renewed.includes(refused), mints.length]).toEqual([1, false, 2])
})

test('whoever was refused with a token that is already replaced gets the replacement', async () => {
  const { token, mints } = await setup()
  const refused = await token()
  const renewed = await token({ refused })
  expect(await token({ refused })).toBe(renewed)
  expect(mints).toHaveLength(2)
})

test('a failed mint is not kept', async () => {
  const { token } = await setup({}, { kind: 'status', status: 503 })
  await expect(Promise.all([token(), token()])).rejects.toMatchObject({ code: 'platform-failed' })
  await expect(token()).resolves.toMatch(/./)
})

test.each([{ clientSecret: 'wrong' }, { clientId: 'wrong' }])(
  'credentials that do not belong together are refused at the secret: %j',
  async (change) => {
    const { ims } = await setup(change)
    await expect(mintToken(ims)).rejects.toMatchObject({
      code: 'sign-in-refused',
      platformCode: 'invalid_client',
      platformStatus: 401,
      fields: [{ path: 'clientSecret', message: expect.stringContaining('client ID and client secret') }],
    })
  },
)

const canary = 'canary-secret'

const failures: [string, FaultEffect, string, number][] = [
  ['invalid_client with 400', refusal(400, 'invalid_client'), 'sign-in-refused', 400],
  ['invalid_client with 401', refusal(401, 'invalid_client'), 'sign-in-refused', 401],
  ['invalid_request', refusal(400, 'invalid_request'), 'sign-in-refused', 400],
  ['invalid_scope', refusal(400, 'invalid_scope'), 'sign-in-scope', 400],
  ['too many tokens', { kind: 'status', status: 429 }, 'platform-busy', 429],
  ['an internal failure', { kind: 'status', status: 500 }, 'platform-failed', 500],
  [
    'a success without a token',
    { kind: 'status', status: 200, body: { token_type: 'bearer' } },
    'platform-contract',
    200,
  ],
  [
    'an empty token',
    { kind: 'status', status: 200, body: { access_token: '', expires_in: 1 } },
    'platform-contract',
    200,
  ],
  ['a cut connection', { kind: 'cut-after' }, 'platform-unreachable', 0],
  ['no answer in time', { kind: 'hang' }, 'platform-timeout', 0],
]

test.each(failures)(
  '%s fails without a word of the secret or of Adobe',
  async (_what, effect, code, status) => {
    const timeoutMs = effect.kind === 'hang' ? 50 : 5_000
    const { ims } = await setup({ clientSecret: canary, timeoutMs }, effect)
    const error = await mintToken(ims).catch((reason: unknown) => reason)
    expect(error).toMatchObject({ code, platformStatus: status, requestId: expect.stringMatching(/./) })
    const shown = inspect(error, { depth: Number.POSITIVE_INFINITY, showHidden: true, getters: true })
    expect(shown + JSON.stringify(error)).not.toContain(canary)
    expect(shown).not.toContain('Said by Adobe')
  },
)

test('an error page in HTML with a success status is told apart', async () => {
  const { ims } = await setup({}, { kind: 'malformed', body: '<html>' })
  await expect(mintToken(ims)).rejects.toMatchObject({ code: 'platform-contract', reason: 'not-json' })
})

test('a pasted token is the only one there is', async () => {
  const token = fixedTokenSource('pasted')
  expect([await token(), await token({ refused: 'pasted' })]).toEqual(['pasted', 'pasted'])
})
