import { expect, test } from 'vitest'
import { createPipeline, kinesisAccount, kinesisSpec, profileSpec, read } from '../testing/pipeline'
import { codeOf, connect, flowService, type PlatformClient } from '../testing/platform-client'
import { eventHubsSpecId, kinesisSpecId } from './spec-ids'

const connections = `${flowService}/connections`

async function createKinesis(client: PlatformClient, params: object): Promise<string> {
  const body = { ...kinesisAccount, auth: { ...kinesisAccount.auth, params } }
  return (await client.send('POST', connections, { body })).json().id
}

test('vector 8: both streaming specs are listed with what a form needs', async () => {
  const client = await connect()
  const body = (await client.send('GET', `${flowService}/connectionSpecs`)).json()
  for (const id of [kinesisSpecId, eventHubsSpecId]) {
    const spec = body.items.find((item: { id: string }) => item.id === id)
    expect(spec).toMatchObject({ authSpec: [{}], targetSpec: {}, attributes: { isDestination: true } })
  }
})

test('vector 9: one spec by id or by filter', async () => {
  const client = await connect()
  const byId = await client.send('GET', `${flowService}/connectionSpecs/${kinesisSpecId}`)
  const byName = await client.send('GET', `${flowService}/connectionSpecs?property=name==Amazon%20Kinesis`)
  const byFlag = await client.send(
    'GET',
    `${flowService}/connectionSpecs?property=attributes.isDestination=true`,
  )
  expect(byId.json().items).toHaveLength(1)
  expect(byName.json()).toEqual(byId.json())
  expect(byFlag.json().items.length).toBeGreaterThan(1)
})

test('vector 10: the profile store needs no credential', async () => {
  const client = await connect()
  const answer = await client.send('POST', connections, {
    body: { name: 'Profile', connectionSpec: profileSpec },
  })
  expect(answer.status).toBe(201)
  expect(answer.json().etag).toMatch(/^"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"$/)
})

test('vector 11: a secret is accepted, and never seen again', async () => {
  const client = await connect()
  const description = 'feed [sluice 1b2c/account]'
  const body = (await client.send('POST', connections, { body: { ...kinesisAccount, description } })).json()
  const account = await read(client, 'connections', body.id)
  expect(account).toMatchObject({ description, state: 'enabled', version: account.etag, sandboxName: 'prod' })
  expect(account.auth.params).toEqual({
    accessKeyId: 'AKIATEST',
    secretKey: 'xxxx',
    region: 'eu-west-1',
    authorizedDate: '2026-03-02',
  })
})

test.each([
  [
    12,
    400,
    'FLOW-1415-400',
    { auth: { ...kinesisAccount.auth, specName: 'Amazon Kinesis authentication credentials' } },
  ],
  [13, 400, 'FLOW-1413-400', { connectionSpec: { id: crypto.randomUUID(), version: '1.0' } }],
  [14, 422, '', { connectionSpec: { id: kinesisSpecId } }],
  [15, 400, 'FLOW-1405-400', { name: undefined }],
  [15, 400, 'FLOW-1405-400', { auth: undefined }],
  [15, 400, 'FLOW-1405-400', { auth: { ...kinesisAccount.auth, params: { region: 'eu-west-1' } } }],
])('vector %i: refused with %i %s when %o', async (_vector, status, code, change) => {
  const client = await connect()
  const answer = await client.send('POST', connections, { body: { ...kinesisAccount, ...change } })
  expect([answer.status, codeOf(answer)]).toEqual([status, code])
})

test.each(['', 'null', '{"name":'])('vector 15: body %o is refused', async (text) => {
  const client = await connect()
  expect(codeOf(await client.send('POST', connections, { text }))).toBe('FLOW-1405-400')
})

test('vector 16: another content type gets the generic body', async () => {
  const client = await connect()
  const headers = { 'content-type': 'text/plain' }
  const answer = await client.send('POST', connections, { body: kinesisAccount, headers })
  expect(answer.json()).toMatchObject({ status: 400, title: 'BadRequestError' })
})

test('vector 12: the beta names of auth specs replace the current ones by a flag', async () => {
  const client = await connect({ flags: { authSpecNames: 'beta' } })
  expect(codeOf(await client.send('POST', connections, { body: kinesisAccount }))).toBe('FLOW-1415-400')
  const auth = { ...kinesisAccount.auth, specName: 'Amazon Kinesis authentication credentials' }
  expect((await client.send('POST', connections, { body: { ...kinesisAccount, auth } })).status).toBe(201)
})

test('vector 13: older errors carry the legacy pair alone', async () => {
  const client = await connect({ flags: { errorForm: 'older' } })
  const missing = await client.send('GET', `${connections}/nope`)
  const body = { ...kinesisAccount, connectionSpec: { id: 'nope', version: '1.0' } }
  const wrongSpec = await client.send('POST', connections, { body })
  expect(missing.json().errorMessage).toBe('connections not found with id = [nope]')
  expect(wrongSpec.json()).toEqual({ message: 'Please provide a valid spec id' })
})

test('vector 17: the test says whether the vendor takes the credential', async () => {
  const client = await connect()
  const good = await createKinesis(client, kinesisAccount.auth.params)
  const revoked = await createKinesis(client, { ...kinesisAccount.auth.params, secretKey: 'REVOKED' })
  expect((await client.send('GET', `${connections}/${good}/test`)).json()).toEqual({ result: true })
  expect((await client.send('GET', `${connections}/${revoked}/test`)).json()).toEqual({ result: false })
})

test('a connection URL takes the place of the region, is a secret, and needs no keys', async () => {
  const client = await connect()
  const connectionUrl = 'https://keys@kinesis.example'
  const id = await createKinesis(client, { connectionUrl })
  expect((await read(client, 'connections', id)).auth.params.connectionUrl).toBe('xxxx')
  for (const params of [
    { connectionUrl, region: 'eu-west-1' },
    { accessKeyId: 'AKIATEST', secretKey: 'hush' },
  ]) {
    expect(await createKinesis(client, params)).toBeUndefined()
  }
})

test('a patch renews secrets; a mask sent back is no secret; the spec is fixed', async () => {
  const client = await connect()
  const id = await createKinesis(client, { ...kinesisAccount.auth.params, secretKey: 'REVOKED' })
  const patch = async (path: string, value: unknown) => {
    const { etag } = await read(client, 'connections', id)
    const body = [{ op: 'replace', path, value }]
    return client.send('PATCH', `${connections}/${id}`, { body, headers: { 'if-match': etag } })
  }
  const works = async () => (await client.send('GET', `${connections}/${id}/test`)).json().result
  await patch('/auth/params', { ...kinesisAccount.auth.params, secretKey: 'fresh' })
  expect(await works()).toBe(true)
  await patch('/name', 'Renamed')
  expect([await works(), (await read(client, 'connections', id)).auth.params.secretKey]).toEqual([
    true,
    'xxxx',
  ])
  await patch('/auth/params', (await read(client, 'connections', id)).auth.params)
  expect(await works()).toBe(false)
  expect(codeOf(await patch('/connectionSpec', kinesisSpec))).toBe('FLOW-1414-400')
})

test('vector 42: a base connection outlives the dataflows that use it', async () => {
  const client = await connect()
  const { baseId, targetId, sourceId, flowId } = await createPipeline(client)
  const remove = (type: string, id: string) => client.send('DELETE', `${flowService}/${type}/${id}`)
  const refused = await remove('connections', baseId)
  expect([codeOf(refused), refused.json().errorMessage]).toEqual([
    'FLOW-1418-400',
    expect.stringContaining(flowId),
  ])
  expect(codeOf(await remove('targetConnections', targetId))).toBe('FLOW-1447-400')
  expect(codeOf(await remove('sourceConnections', sourceId))).toBe('FLOW-1447-400')
  expect((await remove('flows', flowId)).status).toBe(204)
  client.simulator.flags.deleteAnswer = 202
  expect((await remove('connections', baseId)).status).toBe(202)
  expect(codeOf(await client.send('GET', `${connections}/${baseId}/`))).toBe('FLOW-1439-404')
})

test('one visitor cannot fill the memory of all: bodies and their number have an end', async () => {
  const client = await connect()
  const post = (description: string) =>
    client.send('POST', connections, { body: { name: 'x', description, connectionSpec: profileSpec } })
  expect((await post('x'.repeat(300_000))).status).toBe(400)
  let status = 201
  let created = 0
  while (status === 201 && created < 3_000) {
    status = (await post('')).status
    created += 1
  }
  expect(status).toBe(400)
})
