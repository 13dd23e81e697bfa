import { expect, test } from 'vitest'
import { createSimulator } from '../simulator'
import { connect, flowService, requestToken } from '../testing/platform-client'

test('vector 1: the right form earns a bearer token for just under a day', async () => {
  const answer = await requestToken(createSimulator())
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
  const answer = await requestToken(createSimulator(), { [field]: value })
  expect(answer.status).toBe(status)
  expect(await answer.json()).toMatchObject({ error })
})

test('the fields may stand in the query string', async () => {
  const { clientId, clientSecret, answer } = createSimulator()
  const query = `grant_type=client_credentials&client_id=${clientId}&client_secret=${clientSecret}&scope=openid`
  const response = await answer(new Request(`https://ims.example/ims/token/v3?${query}`, { method: 'POST' }))
  expect(response.status).toBe(200)
})

test('a token stops working when its lifetime is over', async () => {
  const client = await connect()
  client.clock.nowMs += 86_398_000
  expect((await client.send('GET', `${flowService}/flows`)).status).toBe(200)
  client.clock.nowMs += 2_000
  expect((await client.send('GET', `${flowService}/flows`)).json()).toMatchObject({ error_code: '401013' })
})
