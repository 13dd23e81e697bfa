import { expect, test } from 'vitest'
import { createFilledPipeline, patchFlow } from '../testing/pipeline'
import { codeOf, connect, flowService, sandboxManagement, segmentation } from '../testing/platform-client'

const flows = `${flowService}/flows`

test('vector 46: who may not look at destinations is told so, in the words of the service', async () => {
  const client = await connect({ flags: { permissions: [] } })
  const answer = await client.send('GET', flows)
  expect([answer.status, codeOf(answer)]).toEqual([403, 'FLOW-2120-403'])
  expect(answer.json()).toMatchObject({ title: 'Forbidden', report: { 'request-id': expect.any(String) } })
  expect(answer.json().report).not.toHaveProperty('id')
  expect(codeOf(await client.send('GET', `${segmentation}/audiences`))).toBe('UPAPI-113752-403')
  expect((await client.send('GET', `${sandboxManagement}/sandboxes`)).status).toBe(403)
  expect((await client.send('GET', sandboxManagement)).status).toBe(200)
})

test('viewing, managing and activating are different permissions', async () => {
  const client = await connect()
  const { flowId } = await createFilledPipeline(client)
  client.simulator.flags.permissions = ['view-destinations', 'activate-destinations']
  const rename = [{ op: 'replace', path: '/name', value: 'Renamed' }]
  expect((await patchFlow(client, flowId, rename)).status).toBe(200)
  expect(codeOf(await client.send('DELETE', `${flows}/${flowId}`))).toBe('FLOW-2120-403')
  client.simulator.flags.permissions = ['view-destinations']
  expect(codeOf(await patchFlow(client, flowId, rename))).toBe('FLOW-2120-403')
})

test('vector 47: a throttled client is sometimes told when to come back', async () => {
  const client = await connect({ flags: { throttle: 'on' } })
  const answers = [await client.send('GET', flows), await client.send('GET', flows)]
  for (const answer of answers) {
    expect([answer.status, answer.json()]).toEqual([
      429,
      { error_code: '429050', message: 'Too many requests' },
    ])
  }
  expect(answers.map(({ headers }) => headers.get('retry-after'))).toEqual([null, '2'])
})

test.each([
  ['gateway', {}, '400003', '403025'],
  ['service', { organizationRefusal: 'service' }, 'FLOW-2001-401', 'FLOW-2000-401'],
] as const)('vector 6: the organization is checked by the %s', async (_who, flags, missing, foreign) => {
  const client = await connect({ flags })
  const codeWith = async (orgId: string | null) => {
    const answer = await client.send('GET', flows, { headers: { 'x-gw-ims-org-id': orgId } })
    return answer.json().error_code ?? codeOf(answer)
  }
  expect([await codeWith(null), await codeWith('other@AdobeOrg')]).toEqual([missing, foreign])
})

test('an organization id of another form lacks its region', async () => {
  const client = await connect()
  const answer = await client.send('GET', flows, { headers: { 'x-gw-ims-org-id': 'acme' } })
  expect(answer.json()).toEqual({ error_code: '403027', message: 'User region is missing' })
})

test('checks come in their order: gateway, throttle, sandbox, permission, query, existence, version, body', async () => {
  const client = await connect({ flags: { throttle: 'on', permissions: [], strictSandboxHeader: true } })
  const { flags } = client.simulator
  const headers: Record<string, string | null> = { authorization: null, 'x-sandbox-name': 'nope' }
  const code = async (path: string) => {
    const answer = await client.send('PATCH', path, { text: '', headers })
    return answer.json().error_code ?? codeOf(answer)
  }
  const unknown = `${flows}/nope?foo=1`
  expect(await code(unknown)).toBe('403010')
  delete headers.authorization
  expect(await code(unknown)).toBe('429050')
  flags.throttle = 'off'
  expect(await code(unknown)).toBe('FLOW-2100-404')
  headers['x-sandbox-name'] = null
  expect(await code(unknown)).toBe('FLOW-2105-400')
  headers['x-sandbox-name'] = 'prod'
  expect(await code(unknown)).toBe('FLOW-2120-403')
  flags.permissions = ['view-destinations', 'manage-destinations', 'activate-destinations']
  expect(await code(unknown)).toBe('FLOW-1451-400')
  expect(await code(`${flows}/nope`)).toBe('FLOW-1439-404')
  const { flowId } = await createFilledPipeline(client)
  expect(await code(`${flows}/${flowId}`)).toBe('FLOW-1403-400')
  headers['if-match'] = '"stale"'
  expect(await code(`${flows}/${flowId}`)).toBe('FLOW-1404-412')
  const [{ etag }] = (await client.send('GET', `${flows}/${flowId}`)).json().items
  headers['if-match'] = etag
  expect(await code(`${flows}/${flowId}`)).toBe('FLOW-1405-400')
})
