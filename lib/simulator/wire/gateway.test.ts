import { expect, test } from 'vitest'
import { codeOf, connect, flowService, sandboxManagement } from '../testing/platform-client'

const flows = `${flowService}/flows`

test.each([
  [3, { authorization: null }, 403, '403010'],
  [4, { authorization: 'Bearer nonsense' }, 401, '401013'],
  [5, { 'x-api-key': null }, 403, '403000'],
  [5, { 'x-api-key': 'another' }, 403, '403003'],
  [6, { 'x-gw-ims-org-id': null }, 400, '400003'],
  [6, { 'x-gw-ims-org-id': 'other@AdobeOrg' }, 403, '403025'],
])('vector %i: headers %o are refused with %i and %s', async (_vector, headers, status, code) => {
  const client = await connect()
  const answer = await client.send('GET', flows, { headers })
  expect(answer.status).toBe(status)
  expect(answer.json()).toEqual({ error_code: code, message: expect.any(String) })
})

test('vector 3: error codes of the gateway can be numbers', async () => {
  const client = await connect({ flags: { errorCodeType: 'number' } })
  const answer = await client.send('GET', flows, { headers: { authorization: null } })
  expect(answer.json().error_code).toBe(403010)
})

test('vector 7: an unknown sandbox is 404', async () => {
  const client = await connect()
  const answer = await client.send('GET', flows, { headers: { 'x-sandbox-name': 'nope' } })
  expect([answer.status, codeOf(answer)]).toEqual([404, 'FLOW-2100-404'])
})

test('without a sandbox header the default sandbox answers, unless the simulator is strict', async () => {
  const client = await connect()
  const headers = { 'x-sandbox-name': null }
  expect((await client.send('GET', `${flows}?limit=1`, { headers })).json().items[0].sandboxName).toBe('prod')
  client.simulator.flags.strictSandboxHeader = true
  expect(codeOf(await client.send('GET', flows, { headers }))).toBe('FLOW-2105-400')
})

test('an id of one sandbox is unknown in another', async () => {
  const client = await connect()
  const body = (await client.send('GET', `${flows}?limit=1`)).json()
  const answer = await client.send('GET', `${flows}/${body.items[0].id}`, {
    headers: { 'x-sandbox-name': 'stage' },
  })
  expect(codeOf(answer)).toBe('FLOW-1439-404')
})

test('a path no service owns is 404 in the words of the gateway', async () => {
  const client = await connect()
  const answer = await client.send('GET', '/data/foundation/elsewhere')
  expect([answer.status, answer.json().error_code]).toEqual([404, '404000'])
})

test('the request id comes back on success and on failure', async () => {
  const client = await connect()
  const headers = { 'x-request-id': 'trace-1' }
  const ok = await client.send('GET', flows, { headers })
  const failed = await client.send('GET', `${flows}/nope`, { headers })
  expect([ok.headers.get('x-request-id'), failed.headers.get('x-request-id')]).toEqual(['trace-1', 'trace-1'])
  expect(failed.json().report['request-id']).toBe('trace-1')
})

test.each(['', '/', '/sandboxes'])('sandboxes are listed at "%s" without a sandbox header', async (path) => {
  const client = await connect()
  const answer = await client.send('GET', `${sandboxManagement}${path}`, {
    headers: { 'x-sandbox-name': null },
  })
  const sandboxes: { name: string; state: string }[] = answer.json().sandboxes
  expect(sandboxes.map(({ name, state }) => `${name} ${state}`)).toEqual([
    'prod active',
    'stage active',
    'dev active',
  ])
})
