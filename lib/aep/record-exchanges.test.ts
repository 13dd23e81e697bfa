import { expect, test } from 'vitest'
import type { Exchange } from '../contract/exchanges'
import type { HttpRequest, HttpSend } from './http-send'
import { recordExchanges } from './record-exchanges'

const secrets = { secretKey: 'canary-"quoted"-key' }
const url = 'https://platform.adobe.io/data/foundation/flowservice/connections?limit=1'

function record(send: HttpSend) {
  const exchanges: Exchange[] = []
  let time = 1_000
  const now = () => {
    time += 5
    return time
  }
  const recording = recordExchanges(send, { now, secrets, onExchange: (one) => exchanges.push(one) })
  const request = (more: Partial<HttpRequest> = {}): HttpRequest => ({
    method: 'POST',
    headers: { Authorization: 'Bearer canary-token', 'If-Match': '"7"' },
    signal: new AbortController().signal,
    ...more,
  })
  return { recording, request, exchanges }
}

test('what was sent and answered is told, a known secret as its variable, others masked, and no token', async () => {
  const answerBody = { id: 'x', auth: { params: { secretKey: secrets.secretKey, sasKey: 'unknown-one' } } }
  const { recording, request, exchanges } = record(async () => Response.json(answerBody, { status: 201 }))
  const body = JSON.stringify({ auth: { params: { secretKey: secrets.secretKey, region: 'eu-west-1' } } })
  const answer = await recording(url, request({ body }))
  expect([answer.status, JSON.parse(await answer.text())]).toEqual([201, answerBody])
  expect(exchanges).toEqual([
    {
      at: 1_005,
      durationMs: 5,
      method: 'POST',
      path: '/data/foundation/flowservice/connections?limit=1',
      ifMatch: '"7"',
      body: { auth: { params: { secretKey: { $secret: 'secretKey' }, region: 'eu-west-1' } } },
      answer: {
        status: 201,
        body: {
          id: 'x',
          auth: { params: { secretKey: { $secret: 'secretKey' }, sasKey: { $secret: 'sasKey' } } },
        },
      },
    },
  ])
  expect(JSON.stringify(exchanges)).not.toContain('canary')
})

test('an answer that repeats a secret in a sentence, raw or escaped, loses it', async () => {
  const text = `<p>${secrets.secretKey} and ${JSON.stringify(secrets.secretKey)} and ${encodeURIComponent(secrets.secretKey)}</p>`
  const { recording, request, exchanges } = record(async () => new Response(text, { status: 502 }))
  await recording(url, request())
  expect(exchanges[0]?.answer?.body).toBe('<p>{{secretKey}} and "{{secretKey}}" and {{secretKey}}</p>')
})

test('a call that gets no answer is told without one, and still fails', async () => {
  const { recording, request, exchanges } = record(() => Promise.reject(new TypeError('cut')))
  await expect(recording(url, request())).rejects.toThrow('cut')
  expect(exchanges).toMatchObject([{ method: 'POST', durationMs: 5 }])
  expect(exchanges[0]).not.toHaveProperty('answer')
})

test('what nobody would read is left out, with its length', async () => {
  const { recording, request, exchanges } = record(async () => new Response('x'.repeat(200_001)))
  await recording(url, request())
  expect(exchanges[0]?.answer?.body).toBe('Left out: 200,001 characters.')
})

test('a key ID is a variable and not a shortened one, which would be taken for a whole one; names of people’s own stay', async () => {
  const { recording, request, exchanges } = record(async () => new Response(null, { status: 204 }))
  const body = { name: '{{secretKey}}', auth: { params: { accessKeyId: 'AKIAEXAMPLE123456789' } } }
  await recording(url, request({ body: JSON.stringify(body) }))
  expect(exchanges[0]?.body).toEqual({
    name: '{{secretKey}}',
    auth: { params: { accessKeyId: { $secret: 'accessKeyId' } } },
  })
})
