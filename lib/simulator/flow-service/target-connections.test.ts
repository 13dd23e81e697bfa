import { expect, test } from 'vitest'
import { kinesisAccount, kinesisSpec, profileSpec, read } from '../testing/pipeline'
import { codeOf, connect, flowService } from '../testing/platform-client'
import { eventHubsSpecId } from './spec-ids'

const targets = `${flowService}/targetConnections`

async function setup() {
  const client = await connect()
  const body = (await client.send('POST', `${flowService}/connections`, { body: kinesisAccount })).json()
  const target = {
    name: 'Stream',
    connectionSpec: kinesisSpec,
    baseConnectionId: body.id,
    data: { format: 'json' },
    params: { stream: 'events', region: 'eu-west-1', includeSegmentNames: true },
  }
  return {
    client,
    target,
    create: (change: object) => client.send('POST', targets, { body: { ...target, ...change } }),
  }
}

test('vector 18: the base goes by baseConnectionId, not baseConnection', async () => {
  const { client, target, create } = await setup()
  const early = await create({ baseConnectionId: undefined, baseConnection: target.baseConnectionId })
  expect(early.status).toBe(400)
  const answer = await create({})
  expect(answer.status).toBe(201)
  const baseConnection = { id: target.baseConnectionId, connectionSpec: kinesisSpec }
  const created = await read(client, 'targetConnections', answer.json().id)
  expect(created).toMatchObject({ params: target.params, inheritedAttributes: { baseConnection } })
})

test.each([400, 404] as const)('vector 19: an unknown base is named, with status %i', async (status) => {
  const { client, create } = await setup()
  client.simulator.flags.unknownReferenceStatus = status
  const answer = await create({ baseConnectionId: 'nobody' })
  expect([answer.status, codeOf(answer), answer.json().report.id]).toEqual([
    status,
    `FLOW-1439-${status}`,
    'nobody',
  ])
})

test.each([
  [
    'another spec than its base',
    { connectionSpec: { id: eventHubsSpecId, version: '1.0' } },
    'FLOW-1413-400',
  ],
  ['no stream', { params: { region: 'eu-west-1' } }, 'FLOW-1405-400'],
  ['a toggle that is text', { params: { stream: 'events', includeSegmentNames: 'yes' } }, 'FLOW-1405-400'],
  ['no name', { name: ' ' }, 'FLOW-1405-400'],
])('a target with %s is refused', async (_what, change, code) => {
  const { create } = await setup()
  expect(codeOf(await create(change))).toBe(code)
})

test('one parameter of a target can be set', async () => {
  const { client, create } = await setup()
  const body = (await create({})).json()
  const patch = [{ op: 'add', path: '/params/includeSegmentTimestamps', value: true }]
  const headers = { 'if-match': body.etag }
  expect((await client.send('PATCH', `${targets}/${body.id}`, { body: patch, headers })).status).toBe(200)
  expect((await read(client, 'targetConnections', body.id)).params).toMatchObject({
    includeSegmentTimestamps: true,
  })
})

test('a source on the profile store says that it reads profile fragments', async () => {
  const { client } = await setup()
  const body = { name: 'Source', connectionSpec: profileSpec, data: { format: 'json' }, params: {} }
  const answer = await client.send('POST', `${flowService}/sourceConnections`, { body })
  const source = await read(client, 'sourceConnections', answer.json().id)
  expect(source.typeInfo).toEqual({ type: 'ProfileFragments', id: 'ups' })
})

test('an event hub is reached with its own fields', async () => {
  const { client, create } = await setup()
  const connectionSpec = { id: eventHubsSpecId, version: '1.0' }
  const params = { sasKeyName: 'RootManageSharedAccessKey', sasKey: 'hush', namespace: 'luma-test' }
  const auth = { specName: 'Azure EventHub authentication credentials', params }
  const account = { name: 'Hubs', connectionSpec, auth }
  const body = (await client.send('POST', `${flowService}/connections`, { body: account })).json()
  expect((await read(client, 'connections', body.id)).auth.params).toMatchObject({
    ...params,
    sasKey: 'xxxx',
  })
  const target = { connectionSpec, baseConnectionId: body.id, params: { eventHubName: 'loyalty' } }
  expect((await create(target)).status).toBe(201)
  expect(codeOf(await create({ ...target, params: { stream: 'loyalty' } }))).toBe('FLOW-1405-400')
})
