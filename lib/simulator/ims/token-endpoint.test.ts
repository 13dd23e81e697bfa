import { expect, test } from 'vitest'
import { connect, flowService, type PlatformClient } from '../testing/platform-client'

async function ask(
  { url, simulator }: PlatformClient,
  change: Record<string, string> = {},
): Promise<Response> {
  const form = {
    grant_type: 'client_credentials',
    client_id: simulator.clientId,
    client_secret: simulator.clientSecret,
    scope: 'openid,session,AdobeID,read_organizations,additional_info.projectedProductContext',
    ...change,
  }
  return fetch(`${url}/ims/token/v3`, { method: 'POST', body: new URLSearchParams(form) })
}

test('vector 1: the right form earns a bearer token for just under a day', async () => {
  const answer = await ask(await connect())
  expect(answer.status).toBe(200)
  expect(await answer.json()).toMatchObject({ token_type: 'bearer', expires_in: 86_399 })
})

test.each([
  ['client_secret', 'wrong', 401, 'invalid_client'],
  ['client_id', 'wrong', 401, 'invalid_client'],
  ['grant_type', 'password', 400, 'unsupported_grant_type'],
  ['scope', 'openid,everything', 400, 'invalid_scope'],
  ['scope', '', 400, 'invalid_request'],
])('vector 2: %s "%s" is refused with %i %s', async (field, value, status, error) => {
  const answer = await ask(await connect(), { [field]: value })
  expect(answer.status).toBe(status)
  expect(await answer.json()).toMatchObject({ error })
})

test('vector 2: a wrong secret is 400 by a flag', async () => {
  const client = await connect({ flags: { invalidClientStatus: 400 } })
  const answer = await ask(client, { client_secret: 'wrong' })
  expect([answer.status, await answer.json()]).toEqual([
    400,
    { error: 'invalid_client', error_description: 'invalid client_secret parameter' },
  ])
})

test.each(['v2', 'v3'])('the fields may stand in the query string of %s', async (version) => {
  const { url, simulator } = await connect()
  const { clientId, clientSecret } = simulator
  const query = `grant_type=client_credentials&client_id=${clientId}&client_secret=${clientSecret}&scope=openid`
  expect((await fetch(`${url}/ims/token/${version}?${query}`, { method: 'POST' })).status).toBe(200)
})

test('a token stops working when its lifetime is over', async () => {
  const client = await connect()
  client.clock.nowMs += 86_398_000
  expect((await client.send('GET', `${flowService}/flows`)).status).toBe(200)
  client.clock.nowMs += 2_000
  expect((await client.send('GET', `${flowService}/flows`)).json()).toMatchObject({ error_code: '401013' })
})
