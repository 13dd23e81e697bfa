import { expect, test } from 'vitest'
import { errorCodes } from '../error-catalogue'
import { kinesisAccount } from '../testing/pipeline'
import { codeOf, connect, flowService, segmentation } from '../testing/platform-client'

const accounts = `${flowService}/connections`

async function setup() {
  const client = await connect()
  const control = (method: string, path: string, body?: unknown) =>
    client.send(method, `/_simulator/${path}`, body === undefined ? {} : { body })
  const fail = (effect: object, more: object = {}) => control('POST', 'faults', { ...more, effect })
  const list = () => client.send('GET', accounts)
  const create = () => client.send('POST', accounts, { body: kinesisAccount })
  const count = async () => (await client.send('GET', `${accounts}?count=true`)).json().count
  return { client, control, fail, list, create, count }
}

test('a fault is added, listed with what is left of it, met, and gone', async () => {
  const { control, fail, list } = await setup()
  const added = await fail(
    { kind: 'status', status: 503 },
    { method: 'GET', path: 'connections$', skip: 1, times: 2 },
  )
  expect(added.status).toBe(201)
  expect([(await list()).status, (await list()).status]).toEqual([200, 503])
  expect((await control('GET', 'faults')).json().faults).toEqual([
    {
      method: 'GET',
      path: 'connections$',
      skipsLeft: 0,
      hitsLeft: 1,
      effect: { kind: 'status', status: 503 },
    },
  ])
  expect([(await list()).status, (await list()).status]).toEqual([503, 200])
})

test('clearing takes all faults back', async () => {
  const { control, fail, list } = await setup()
  await fail({ kind: 'cut-before' })
  expect((await control('DELETE', 'faults')).status).toBe(204)
  expect((await list()).status).toBe(200)
})

test.each([
  [{ kind: 'throttle' }, null],
  [{ kind: 'throttle', retryAfterSeconds: 7 }, '7'],
])('%o answers 429 with Retry-After %s', async (effect, retryAfter) => {
  const { fail, list } = await setup()
  await fail(effect)
  const answer = await list()
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, retryAfter])
  expect(answer.json()).toEqual({ error_code: '429050', message: 'Too many requests' })
})

test.each([
  ['cut-before', 0],
  ['cut-after', 1],
])('%s breaks the connection and leaves %i accounts behind', async (kind, created) => {
  const { fail, create, count } = await setup()
  const before = await count()
  await fail({ kind }, { method: 'POST', path: 'connections$' })
  await expect(create()).rejects.toThrow(TypeError)
  expect((await count()) - before).toBe(created)
})

test('a hang ends when the caller gives up; a late answer is a proper one', async () => {
  const { client, fail, list } = await setup()
  await fail({ kind: 'hang' })
  await expect(fetch(`${client.url}${accounts}`, { signal: AbortSignal.timeout(50) })).rejects.toThrow(
    'aborted',
  )
  await fail({ kind: 'latency', latencyMs: 5 })
  expect((await list()).status).toBe(200)
})

test('a malformed body hides what happened', async () => {
  const { fail, list } = await setup()
  await fail({ kind: 'malformed' })
  const answer = await list()
  expect(() => answer.json()).toThrow(SyntaxError)
})

test('an expired token stays expired', async () => {
  const { fail, list } = await setup()
  await fail({ kind: 'token-expiry' })
  expect([(await list()).json().error_code, (await list()).json().error_code]).toEqual(['401013', '401013'])
})

test('a missing permission is told in the words of the service', async () => {
  const { client, fail, list } = await setup()
  await fail({ kind: 'permission' }, { times: 2 })
  expect(codeOf(await list())).toBe('FLOW-2120-403')
  expect(codeOf(await client.send('GET', `${segmentation}/audiences`))).toBe('UPAPI-113752-403')
})

test('every error of the catalogue can be had, with its status and a request id where its form has one', async () => {
  const { fail, list } = await setup()
  for (const code of errorCodes) {
    await fail({ kind: 'refusal', code })
    const answer = await list()
    const status = Number(/\d{3}$/.exec(code.length === 6 ? code.slice(0, 3) : code)?.[0])
    expect([code, answer.status]).toEqual([code, status])
    expect([code, codeOf(answer) || answer.json().error_code]).toEqual([code, code])
  }
})

test.each([
  [{ effect: { kind: 'boom' } }, 'effect.kind'],
  [{ effect: { kind: 'status', status: 99 } }, 'effect.status'],
  [{ effect: { kind: 'hang' }, path: '(' }, 'path'],
  [{ effect: { kind: 'refusal', code: 'FLOW-1-1' } }, 'effect.code'],
])('the fault %o is refused, naming %s', async (fault, field) => {
  const { control } = await setup()
  const answer = await control('POST', 'faults', fault)
  expect([answer.status, answer.json().error]).toEqual([400, expect.stringContaining(field)])
})

test('flags are shown, changed one by one, and set back', async () => {
  const { client, control } = await setup()
  expect((await control('GET', 'flags')).json().flags).toMatchObject({ patchAnswer: 200, deleteAnswer: 204 })
  await control('POST', 'flags', { patchAnswer: 202 })
  await control('POST', 'flags', { deleteAnswer: 202 })
  expect(client.simulator.flags).toMatchObject({ patchAnswer: 202, deleteAnswer: 202 })
  const refused = await control('POST', 'flags', { patchAnswer: 201 })
  expect([refused.status, refused.json().error]).toEqual([400, expect.stringContaining('patchAnswer')])
  expect((await control('POST', 'flags', { redirectUriPattern: '(' })).status).toBe(400)
  await control('DELETE', 'flags')
  expect(client.simulator.flags).toMatchObject({ patchAnswer: 200, deleteAnswer: 204 })
})

test('what the simulator does not know about itself is 404', async () => {
  const { control } = await setup()
  expect((await control('GET', 'nothing')).status).toBe(404)
})
