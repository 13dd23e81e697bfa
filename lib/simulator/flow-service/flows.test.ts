import { expect, test } from 'vitest'
import {
  attributePath,
  attributeSelector,
  audienceIds,
  audiencePath,
  audienceSelector,
  createFilledPipeline,
  createPipeline,
  patchFlow,
  read,
} from '../testing/pipeline'
import { codeOf, connect, flowService } from '../testing/platform-client'

const flows = `${flowService}/flows`

async function setup(options: Parameters<typeof connect>[0] = {}) {
  const client = await connect(options)
  return { client, ...(await createFilledPipeline(client)) }
}

test('vector 20: a new dataflow is enabled, knows its ends and sends nothing yet', async () => {
  const client = await connect()
  const { flowId, baseId, targetId, sourceId } = await createPipeline(client, {
    description: 'x [sluice 9/flow]',
  })
  const flow = await read(client, 'flows', flowId)
  expect(flow).toMatchObject({
    state: 'enabled',
    description: 'x [sluice 9/flow]',
    lastOperation: { operation: 'create' },
  })
  expect(flow.inheritedAttributes).toMatchObject({
    properties: { isDestinationFlow: true },
    sourceConnections: [{ id: sourceId, typeInfo: { id: 'ups' } }],
    targetConnections: [{ id: targetId, baseConnection: { id: baseId } }],
  })
  expect(await audienceIds(client, flowId)).toEqual([])
})

test('vector 21: without the skeleton there is no place to add to', async () => {
  const client = await connect()
  const { flowId } = await createPipeline(client, { transformations: undefined })
  const before = await read(client, 'flows', flowId)
  const answer = await patchFlow(client, flowId, [
    { op: 'add', path: `${audiencePath}/-`, value: audienceSelector('A') },
  ])
  expect([answer.status, codeOf(answer)]).toEqual([400, 'FLOW-1455-400'])
  expect(await read(client, 'flows', flowId)).toEqual(before)
})

test.each([
  ['a state', { state: 'disabled' }, 'FLOW-1410-400'],
  ['an unknown flow spec', { flowSpec: { id: 'nope', version: '1.0' } }, 'FLOW-1413-400'],
  ['no name', { name: undefined }, 'FLOW-1405-400'],
  ['an unknown target', { targetConnectionIds: ['nobody'] }, 'FLOW-1439-404'],
  [
    'a misshapen selector',
    { transformations: [{ name: 'T', params: { segmentSelectors: { selectors: [{}] } } }] },
    'FLOW-1405-400',
  ],
])('vector 22: a dataflow with %s is refused', async (_what, change, code) => {
  const client = await connect()
  await expect(createPipeline(client, change)).rejects.toThrow(code)
})

test('a target cannot stand at the source end', async () => {
  const { client, sourceId, flowId } = await setup()
  const { flowSpec, transformations } = await read(client, 'flows', flowId)
  const body = {
    name: 'Odd',
    flowSpec,
    transformations,
    sourceConnectionIds: [sourceId],
    targetConnectionIds: [sourceId],
  }
  expect(codeOf(await client.send('POST', flows, { body }))).toBe('FLOW-1439-404')
})

test('vector 23: selectors are added, stamped and traced', async () => {
  const { client, flowId } = await setup()
  const before = await read(client, 'flows', flowId)
  client.clock.nowMs += 5_000
  const operations = [
    { op: 'ADD', path: `${audiencePath}/-`, value: audienceSelector('E') },
    { op: 'add', path: `${attributePath}/-`, value: attributeSelector('person.name.lastName') },
  ]
  const answer = await patchFlow(client, flowId, operations)
  expect(answer.status).toBe(200)
  expect(answer.json()).toEqual({ id: flowId, etag: expect.not.stringMatching(before.etag) })
  const after = await read(client, 'flows', flowId)
  const { selectors } = after.transformations[0].params.segmentSelectors
  const now = String(client.clock.nowMs / 1000)
  expect(selectors[4].value).toMatchObject({ id: 'E', createTime: now, updateTime: now })
  expect(selectors[0]).toEqual(before.transformations[0].params.segmentSelectors.selectors[0])
  expect(after.transformations[0].params.profileSelectors.selectors).toHaveLength(3)
  expect(after.lastOperation).toMatchObject({
    operation: 'update',
    percentCompleted: 100,
    ops: [{ op: 'add' }, {}],
  })
})

test('vector 23: with 202 the change shows later and another one is refused meanwhile', async () => {
  const { client, flowId } = await setup({ flags: { patchAnswer: 202, patchDelayMs: 2_000 } })
  const rename = [{ op: 'replace', path: '/name', value: 'Renamed' }]
  const answer = await patchFlow(client, flowId, rename)
  expect([answer.status, answer.json()]).toEqual([202, undefined])
  const meanwhile = await read(client, 'flows', flowId)
  expect(meanwhile.name).toBe('Test dataflow')
  expect(meanwhile.lastOperation.percentCompleted).toBeLessThan(100)
  expect(codeOf(await patchFlow(client, flowId, rename))).toBe('FLOW-1420-400')
  expect(codeOf(await client.send('DELETE', `${flows}/${flowId}`))).toBe('FLOW-1416-400')
  client.clock.nowMs += 2_000
  const later = await read(client, 'flows', flowId)
  expect([later.name, later.lastOperation.percentCompleted]).toEqual(['Renamed', 100])
  expect(later.etag).not.toBe(meanwhile.etag)
})

test('vector 24, vector 48: of two edits of one version the second is refused, and can be redone', async () => {
  const { client, flowId } = await setup()
  const { etag } = await read(client, 'flows', flowId)
  const add = (id: string) => [{ op: 'add', path: `${audiencePath}/-`, value: audienceSelector(id) }]
  expect((await patchFlow(client, flowId, add('E'), etag)).status).toBe(200)
  const stale = await patchFlow(client, flowId, add('F'), etag)
  const current = (await read(client, 'flows', flowId)).etag
  expect([stale.status, codeOf(stale)]).toEqual([412, 'FLOW-1404-412'])
  expect(stale.json().errorMessage).toContain(etag)
  expect(stale.json().errorMessage).toContain(current)
  await patchFlow(client, flowId, add('F'))
  expect(await audienceIds(client, flowId)).toEqual(['A', 'B', 'C', 'D', 'E', 'F'])
})

test('vector 25, vector 26: If-Match must be there, quotes included', async () => {
  const { client, flowId } = await setup()
  const { etag } = await read(client, 'flows', flowId)
  const rename = [{ op: 'replace', path: '/name', value: 'Renamed' }]
  expect(codeOf(await patchFlow(client, flowId, rename, null))).toBe('FLOW-1403-400')
  expect((await patchFlow(client, flowId, rename, etag.replaceAll('"', ''))).status).toBe(412)
})

test.each([
  [27, [0, 1], ['B', 'D']],
  [28, [1, 0], ['C', 'D']],
])('vector %i: removing indexes %o leaves %o', async (_vector, indexes, left) => {
  const { client, flowId } = await setup()
  const operations = indexes.map((index) => ({ op: 'remove', path: `${audiencePath}/${index}` }))
  expect((await patchFlow(client, flowId, operations)).status).toBe(200)
  expect(await audienceIds(client, flowId)).toEqual(left)
})

test('vector 29: a value beside remove is ignored', async () => {
  const { client, flowId } = await setup()
  await patchFlow(client, flowId, [{ op: 'remove', path: `${audiencePath}/0`, value: {} }])
  expect(await audienceIds(client, flowId)).toEqual(['B', 'C', 'D'])
})

test.each([
  [30, 'an index that is not there', { op: 'remove', path: `${audiencePath}/9` }, 'FLOW-1455-400'],
  [31, 'move', { op: 'move', from: `${audiencePath}/0`, path: `${audiencePath}/1` }, 'FLOW-1434-400'],
  [30, 'a field of the service', { op: 'replace', path: '/state', value: 'disabled' }, 'FLOW-1455-400'],
  [30, 'the first transformation', { op: 'remove', path: '/transformations/0' }, 'FLOW-1455-400'],
  [
    30,
    'a bad selector',
    { op: 'add', path: `${audiencePath}/-`, value: { type: 'PLATFORM_SEGMENT' } },
    'FLOW-1455-400',
  ],
  [30, 'an add without value', { op: 'add', path: `${audiencePath}/-` }, 'FLOW-1455-400'],
  [30, 'a prototype', { op: 'add', path: '/transformations/0/__proto__/x', value: 1 }, 'FLOW-1455-400'],
  [30, 'a path through text', { op: 'add', path: '/name/0/x', value: 1 }, 'FLOW-1455-400'],
])('vector %i: %s is refused and nothing changes', async (_vector, _what, operation, code) => {
  const { client, flowId } = await setup()
  const before = await read(client, 'flows', flowId)
  const rename = { op: 'replace', path: '/name', value: 'Half done' }
  expect(codeOf(await patchFlow(client, flowId, [rename, operation]))).toBe(code)
  expect(await read(client, 'flows', flowId)).toEqual(before)
})

test.each([[[]], [{}], ['text']])('a patch that is %o is refused', async (body) => {
  const { client, flowId } = await setup()
  expect(codeOf(await patchFlow(client, flowId, body))).toBe('FLOW-1455-400')
})

test('vector 32: a rename shows everywhere, with a new etag and time', async () => {
  const { client, flowId } = await setup()
  const before = await read(client, 'flows', flowId)
  await patchFlow(client, flowId, [
    { op: 'replace', path: '/name', value: 'Renamed' },
    { op: 'add', path: '/description', value: 'kept [sluice 1/flow]' },
  ])
  const after = await read(client, 'flows', flowId)
  const list = await client.send('GET', `${flows}?limit=1`)
  expect(list.json().items).toEqual([after])
  expect(after).toMatchObject({ name: 'Renamed', description: 'kept [sluice 1/flow]', version: after.etag })
  expect(after.updatedAt).toBeGreaterThan(before.updatedAt)
  expect(after.etag).not.toBe(before.etag)
})

test('a replaced audience keeps its create time', async () => {
  const { client, flowId } = await setup()
  const [{ value }] = (await read(client, 'flows', flowId)).transformations[0].params.segmentSelectors
    .selectors
  client.clock.nowMs += 60_000
  const replacement = { ...audienceSelector('A'), value: { ...value, name: 'New name' } }
  await patchFlow(client, flowId, [{ op: 'replace', path: `${audiencePath}/0`, value: replacement }])
  const [after] = (await read(client, 'flows', flowId)).transformations[0].params.segmentSelectors.selectors
  expect(after.value.createTime).toBe(value.createTime)
  expect(Number(after.value.updateTime)).toBe(Number(value.updateTime) + 60)
})

test('a swapped source refreshes what the dataflow shows of it', async () => {
  const { client, flowId } = await setup()
  const other = await createPipeline(client)
  await patchFlow(client, flowId, [{ op: 'replace', path: '/sourceConnectionIds', value: [other.sourceId] }])
  expect((await read(client, 'flows', flowId)).inheritedAttributes.sourceConnections[0].id).toBe(
    other.sourceId,
  )
})

test('vector 33, vector 34: enabling and disabling alternate, in either case', async () => {
  const { client, flowId } = await setup()
  const act = (query: string) => client.send('POST', `${flows}/${flowId}/action?${query}`)
  const disabled = await act('op=disable')
  expect(disabled.json()).toEqual({ id: flowId, etag: expect.any(String) })
  expect(await read(client, 'flows', flowId)).toMatchObject({ state: 'disabled', etag: disabled.json().etag })
  expect(codeOf(await act('op=disable'))).toBe('FLOW-1422-400')
  expect(codeOf(await act('op=enable&subOp=PROGRESS'))).toBe('FLOW-1436-400')
  expect((await act('op=ENABLE')).status).toBe(200)
  expect(codeOf(await act('op=explode'))).toBe('FLOW-1452-400')
})

test('vector 43: a deleted dataflow is gone', async () => {
  const { client, flowId } = await setup()
  expect((await client.send('DELETE', `${flows}/${flowId}`)).status).toBe(204)
  expect(codeOf(await client.send('GET', `${flows}/${flowId}`))).toBe('FLOW-1439-404')
  expect(codeOf(await patchFlow(client, flowId, [], '"x"'))).toBe('FLOW-1439-404')
})
