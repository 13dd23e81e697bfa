import { expect, test } from 'vitest'
import { createInProcessSend } from './in-process'
import { createSimulator, type SimulatorOptions, UnmatchedRequestError } from './simulator'

const url = 'https://platform.example/data/foundation/flowservice/flows'

function setup(options: SimulatorOptions = {}) {
  const simulator = createSimulator(options)
  const send = createInProcessSend(simulator)
  const get = (signal: AbortSignal = AbortSignal.timeout(5_000), address = url) =>
    send(address, { method: 'GET', headers: {}, signal })
  return { simulator, send, get }
}

test('an answer is a status, headers and a text', async () => {
  const { get } = setup()
  const answer = await get()
  expect([answer.status, answer.headers.get('content-type')]).toEqual([403, 'application/json'])
  expect(await answer.text()).toContain('403010')
})

test('a body reaches the platform', async () => {
  const { send, simulator } = setup()
  const answer = await send('https://ims.example/ims/token/v3', {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: `grant_type=client_credentials&client_id=${simulator.clientId}&client_secret=no&scope=openid`,
    signal: AbortSignal.timeout(5_000),
  })
  expect([answer.status, JSON.parse(await answer.text()).error]).toEqual([401, 'invalid_client'])
})

test('a broken connection rejects as fetch does', async () => {
  const { get, simulator } = setup()
  simulator.faults.add({ effect: { kind: 'cut-before' } })
  await expect(get()).rejects.toThrow(TypeError)
})

test('another address is nobody’s', async () => {
  const { get } = setup()
  await expect(get(undefined, 'https://elsewhere.example/')).rejects.toThrow(UnmatchedRequestError)
})

test('giving up ends a hang', async () => {
  const { get, simulator } = setup()
  simulator.faults.add({ effect: { kind: 'hang' } })
  await expect(get(AbortSignal.timeout(20))).rejects.toMatchObject({ name: 'TimeoutError' })
})

test('giving up ends latency, and an aborted signal sends nothing', async () => {
  const { get } = setup({ latencyMs: () => 10_000 })
  await expect(get(AbortSignal.timeout(20))).rejects.toMatchObject({ name: 'TimeoutError' })
  await expect(get(AbortSignal.abort(new Error('enough')))).rejects.toThrow('enough')
})

test('latency delays an answer', async () => {
  const { get } = setup({ latencyMs: () => 30 })
  const startedAt = performance.now()
  await get()
  expect(performance.now() - startedAt).toBeGreaterThanOrEqual(25)
})
