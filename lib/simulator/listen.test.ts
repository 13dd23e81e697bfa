import { expect, onTestFinished, test, vi } from 'vitest'
import { listen } from './listen'
import { createSimulator } from './simulator'
import { requestToken } from './testing/platform-client'

async function setup() {
  const simulator = createSimulator()
  const onError = vi.fn<(error: unknown) => void>()
  const { url, close } = await listen(simulator, { port: 0, host: '127.0.0.1', onError })
  onTestFinished(close)
  const { access_token: token } = await (await requestToken(simulator)).json()
  const headers = {
    authorization: `Bearer ${token}`,
    'x-api-key': simulator.clientId,
    'x-gw-ims-org-id': simulator.orgId,
    'x-sandbox-name': 'prod',
  }
  return { simulator, url, close, onError, headers, flows: `${url}/data/foundation/flowservice/flows` }
}

test('a token is earned over HTTP', async () => {
  const { url, simulator } = await setup()
  const form = {
    grant_type: 'client_credentials',
    client_id: simulator.clientId,
    client_secret: simulator.clientSecret,
    scope: 'openid',
  }
  const answer = await fetch(`${url}/ims/token/v3`, { method: 'POST', body: new URLSearchParams(form) })
  expect(await answer.json()).toMatchObject({ token_type: 'bearer' })
})

test('a dataflow is read, changed with its quoted etag, and deleted over HTTP', async () => {
  const { flows, headers } = await setup()
  const { items } = await (await fetch(`${flows}?limit=1`, { headers })).json()
  const [{ id, etag }] = items
  const patch = await fetch(`${flows}/${id}`, {
    method: 'PATCH',
    headers: { ...headers, 'if-match': etag, 'content-type': 'application/json' },
    body: JSON.stringify([{ op: 'replace', path: '/name', value: 'Über HTTP' }]),
  })
  expect(patch.status).toBe(200)
  expect((await (await fetch(`${flows}/${id}`, { headers })).json()).items[0].name).toBe('Über HTTP')
  const deleted = await fetch(`${flows}/${id}`, { method: 'DELETE', headers })
  expect([deleted.status, await deleted.text()]).toEqual([204, ''])
})

test('a path outside the platform is 404', async () => {
  const { url } = await setup()
  const answer = await fetch(`${url}/favicon.ico`)
  expect([answer.status, (await answer.json()).error_code]).toEqual([404, '404000'])
})

test('a failure of the simulator itself is 500, and told to its host alone', async () => {
  const failure = new Error('out of paper')
  const { flows, headers, simulator, onError } = await setup()
  const change = () => {
    throw failure
  }
  simulator.faults.add({ effect: { kind: 'answer', change } })
  const answer = await fetch(flows, { headers })
  expect([answer.status, await answer.text()]).toEqual([500, expect.not.stringContaining('paper')])
  expect(onError).toHaveBeenCalledExactlyOnceWith(failure)
})

test('a cut connection fails the fetch', async () => {
  const { flows, headers, simulator } = await setup()
  simulator.faults.add({ effect: { kind: 'cut-after' } })
  await expect(fetch(flows, { headers })).rejects.toThrow(TypeError)
})

test('closing ends a request that hangs', async () => {
  const { url, simulator, close } = await setup()
  simulator.faults.add({ effect: { kind: 'hang' } })
  const hanging = fetch(`${url}/data/x`).catch((error: unknown) => error)
  await vi.waitFor(() => expect(simulator.faults.pendingCount).toBe(0))
  await close()
  expect(await hanging).toBeInstanceOf(TypeError)
})

test('a taken port rejects', async () => {
  const { url, simulator } = await setup()
  const port = Number(new URL(url).port)
  await expect(listen(simulator, { port, host: '127.0.0.1' })).rejects.toMatchObject({
    code: 'EADDRINUSE',
  })
})
