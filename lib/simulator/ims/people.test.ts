import { createHash, createPublicKey, verify } from 'node:crypto'
import { expect, test } from 'vitest'
import type { SimulatorOptions } from '../simulator'
import { codeOf, connect, flowService, type PlatformClient } from '../testing/platform-client'

const redirectUri = 'https://localhost:3000/signed-in'
const verifier = 'a-verifier-of-forty-three-characters-or-more'
const challenge = createHash('sha256').update(verifier).digest('base64url')

async function setup(options: SimulatorOptions = {}) {
  const client = await connect(options)
  const authorize = async (change: Record<string, string> = {}) => {
    const query = new URLSearchParams({
      client_id: client.simulator.clientId,
      redirect_uri: redirectUri,
      response_type: 'code',
      scope: 'openid,offline_access',
      state: 'mine',
      ...change,
    })
    const answer = await client.send('GET', `/ims/authorize/v2?${query}`)
    return new URL(answer.headers.get('location') ?? 'https://nowhere.example/')
  }
  return { client, authorize }
}

async function redeem(client: PlatformClient, form: Record<string, string>, secret?: string) {
  const { clientId } = client.simulator
  const basic = `Basic ${Buffer.from(`${clientId}:${secret}`).toString('base64')}`
  const answer = await fetch(`${client.url}/ims/token/v3?client_id=${clientId}`, {
    method: 'POST',
    body: new URLSearchParams(form),
    ...(secret !== undefined && { headers: { authorization: basic } }),
  })
  return { status: answer.status, body: await answer.json() }
}

const codeOfLocation = (location: URL) => location.searchParams.get('code') ?? ''

test('a person signs in with a client that keeps a secret, and stays signed in by refreshing', async () => {
  const { client, authorize } = await setup()
  const location = await authorize()
  expect([location.origin + location.pathname, location.searchParams.get('state')]).toEqual([
    redirectUri,
    'mine',
  ])
  const form = { grant_type: 'authorization_code', code: codeOfLocation(location) }
  const { body } = await redeem(client, form, client.simulator.clientSecret)
  expect(body).toMatchObject({ token_type: 'bearer', expires_in: 86_399, sub: expect.any(String) })
  expect((await redeem(client, form, client.simulator.clientSecret)).body.error).toBe('invalid_grant')
  const refresh = { grant_type: 'refresh_token', refresh_token: body.refresh_token }
  const refreshed = await redeem(client, refresh, client.simulator.clientSecret)
  expect(refreshed.body.refresh_token).not.toBe(body.refresh_token)
  expect((await redeem(client, refresh, client.simulator.clientSecret)).status).toBe(400)
})

test('a public client proves itself with its verifier and gets no refresh token', async () => {
  const { client, authorize } = await setup()
  const pkce = { code_challenge: challenge, code_challenge_method: 'S256' }
  const form = async () => ({ grant_type: 'authorization_code', code: codeOfLocation(await authorize(pkce)) })
  const wrong = await redeem(client, { ...(await form()), code_verifier: 'x'.repeat(43) })
  expect(wrong.body.error).toBe('invalid_grant')
  const right = await redeem(client, { ...(await form()), code_verifier: verifier })
  expect(right.body).toMatchObject({ access_token: expect.any(String), id_token: expect.any(String) })
  expect(right.body).not.toHaveProperty('refresh_token')
})

test('the id token is signed by a published key and repeats the nonce', async () => {
  const { client, authorize } = await setup()
  const code = codeOfLocation(await authorize({ nonce: 'once' }))
  const form = { grant_type: 'authorization_code', code }
  const { body } = await redeem(client, form, client.simulator.clientSecret)
  const [head = '', claims = '', signature = ''] = body.id_token.split('.')
  const [key] = (await client.send('GET', '/ims/keys')).json().keys
  const publicKey = createPublicKey({ key, format: 'jwk' })
  expect(
    verify('sha256', Buffer.from(`${head}.${claims}`), publicKey, Buffer.from(signature, 'base64url')),
  ).toBe(true)
  expect(JSON.parse(Buffer.from(claims, 'base64url').toString())).toMatchObject({
    aud: client.simulator.clientId,
    nonce: 'once',
  })
})

test('userinfo tells who signed in, until the token is revoked; a credential is nobody', async () => {
  const { client, authorize } = await setup()
  const form = { grant_type: 'authorization_code', code: codeOfLocation(await authorize()) }
  const { body } = await redeem(client, form, client.simulator.clientSecret)
  const headers = { authorization: `Bearer ${body.access_token}` }
  const ask = () => client.send('GET', '/ims/userinfo/v2', { headers })
  expect((await ask()).json()).toMatchObject({ sub: body.sub, account_type: 'ent', email_verified: true })
  await fetch(`${client.url}/ims/revoke`, {
    method: 'POST',
    body: new URLSearchParams({ token: body.access_token }),
  })
  expect((await ask()).status).toBe(401)
  expect((await client.send('GET', '/ims/userinfo/v2')).status).toBe(401)
})

test('with a person’s token a sandbox is named, not numbered', async () => {
  const { client, authorize } = await setup()
  const form = { grant_type: 'authorization_code', code: codeOfLocation(await authorize()) }
  const { body } = await redeem(client, form, client.simulator.clientSecret)
  const headers = { authorization: `Bearer ${body.access_token}` }
  const flows = `${flowService}/flows`
  expect((await client.send('GET', flows, { headers })).status).toBe(200)
  const numbered = await client.send('GET', flows, { headers: { ...headers, 'x-sandbox-id': 'any' } })
  expect(codeOf(numbered)).toBe('FLOW-2110-400')
})

test('prompt=none fails for who is not signed in, and a foreign redirect leads to the default one', async () => {
  const { client, authorize } = await setup()
  expect((await authorize({ redirect_uri: 'https://elsewhere.example/' })).host).toBe('localhost')
  expect((await authorize({ response_mode: 'fragment' })).hash).toMatch(/^#code=code_/)
  expect((await authorize({ prompt: 'none' })).searchParams.get('error')).toBeNull()
  client.simulator.flags.isSignedIn = false
  expect((await authorize({ prompt: 'none' })).searchParams.get('error')).toBe('login_required')
})

test('discovery names endpoints that answer', async () => {
  const { client } = await setup()
  const found = (await client.send('GET', '/ims/.well-known/openid-configuration')).json()
  expect(found.token_endpoint).toBe(`${client.url}/ims/token/v3`)
  expect((await fetch(found.jwks_uri)).status).toBe(200)
})
