import { expect, test } from 'vitest'
import { addSelectors } from '../activation/json-patch'
import { profileSpec } from '../activation/specs'
import type { SimulatorFlags } from '../simulator/flags'
import { getConnection, listConnections } from './connections'
import { createFlow, getFlow, listFlows, patchFlow } from './flows'
import { listSourceConnections } from './source-connections'
import { getTargetConnection, listTargetConnections } from './target-connections'
import { connectAdobe } from './testing/adobe-context'
import { createPipeline, kinesisSpec } from './testing/pipeline'

/** Where the published sources disagree, the client must be right either way. */
const settings: Partial<SimulatorFlags>[] = [
  { patchAnswer: 200, errorForm: 'combined', errorCodeType: 'string' },
  { patchAnswer: 202, errorForm: 'older', errorCodeType: 'number' },
]

const operations = addSelectors([{ id: 'a1', name: 'Loyal' }], ['personalEmail.address'])

test.each(settings)('a dataflow is created, filled and read back under %j', async (flags) => {
  const { context } = await connectAdobe({ flags })
  const { flow, source, target, account } = await createPipeline(context)
  const before = await getFlow(context, flow.id)
  await patchFlow(context, { id: flow.id, etag: before.etag ?? '', operations })
  const after = await getFlow(context, flow.id)
  expect(after).toMatchObject({
    id: flow.id,
    state: 'enabled',
    sourceConnectionIds: [source.id],
    targetConnectionIds: [target.id],
    inheritedAttributes: {
      properties: { isDestinationFlow: true },
      targetConnections: [{ id: target.id, baseConnection: { id: account.id } }],
    },
    transformations: [
      {
        params: {
          segmentSelectors: { selectors: [{ value: { id: 'a1' } }] },
          profileSelectors: { selectors: [{ value: { path: 'personalEmail.address' } }] },
        },
      },
    ],
  })
  expect(after.etag).not.toBe(before.etag)
})

test.each([200, 202] as const)(
  'a patch answered with %i tells under which id it can be looked up',
  async (patchAnswer) => {
    const { context } = await connectAdobe({ flags: { patchAnswer } })
    const { flow } = await createPipeline(context)
    expect(await patchFlow(context, { id: flow.id, etag: flow.etag ?? '', operations })).toEqual({
      requestId: expect.stringMatching(/.+/),
    })
  },
)

test('an etag without its quotes is sent with them', async () => {
  const { context, calls } = await connectAdobe()
  const { flow } = await createPipeline(context)
  const bare = flow.etag?.replaceAll('"', '') ?? ''
  await expect(patchFlow(context, { id: flow.id, etag: bare, operations })).resolves.toBeDefined()
  expect(calls.at(-1)?.headers.get('if-match')).toBe(`"${bare}"`)
})

test.each(settings)('an etag that is no longer current is told apart under %j', async (flags) => {
  const { context } = await connectAdobe({ flags })
  const { flow } = await createPipeline(context)
  const etag = flow.etag ?? ''
  await patchFlow(context, { id: flow.id, etag, operations })
  await expect(patchFlow(context, { id: flow.id, etag, operations })).rejects.toMatchObject({
    code: 'changed-meanwhile',
    platformStatus: 412,
  })
})

test.each(settings)('an unknown id is a resource that is gone under %j', async (flags) => {
  const { context } = await connectAdobe({ flags })
  for (const get of [getFlow, getConnection, getTargetConnection]) {
    await expect(get(context, 'nope')).rejects.toMatchObject({ code: 'resource-gone', platformStatus: 404 })
  }
})

test.each(settings)('a foreign key and a foreign organization are told apart under %j', async (flags) => {
  const { context } = await connectAdobe({ flags })
  await expect(listFlows({ ...context, apiKey: 'foreign' }, {})).rejects.toMatchObject({
    code: 'api-key-refused',
    platformCode: '403003',
  })
  await expect(listFlows({ ...context, orgId: 'ABC@AdobeOrg' }, {})).rejects.toMatchObject({
    code: 'organization-refused',
    platformCode: '403025',
  })
})

test('what one sandbox holds, another does not', async () => {
  const { context } = await connectAdobe()
  const { flow } = await createPipeline(context)
  await expect(getFlow({ ...context, sandbox: 'stage' }, flow.id)).rejects.toMatchObject({
    code: 'resource-gone',
  })
  await expect(listFlows({ ...context, sandbox: 'nowhere' }, {})).rejects.toMatchObject({
    code: 'sandbox-unknown',
  })
})

test.each([getFlow, getConnection, getTargetConnection])(
  '%o takes an empty list for a missing resource',
  async (get) => {
    const { context, simulator } = await connectAdobe()
    simulator.faults.add({
      path: /flowservice/,
      effect: { kind: 'status', status: 200, body: { items: [] } },
    })
    await expect(get(context, 'f1')).rejects.toMatchObject({ code: 'resource-gone' })
  },
)

test('a create may answer without an etag', async () => {
  const { context, simulator } = await connectAdobe()
  simulator.faults.add({ path: /\/flows\b/, effect: { kind: 'answer', change: () => ({ id: 'f1' }) } })
  const { flow } = await createPipeline(context)
  expect(flow).toMatchObject({ id: 'f1', etag: undefined })
})

test('a create that answers without an id is not taken for a success', async () => {
  const { context, simulator } = await connectAdobe()
  simulator.faults.add({ path: /\/flows\b/, effect: { kind: 'answer', change: () => ({}) } })
  await expect(createPipeline(context)).rejects.toMatchObject({ code: 'platform-contract' })
})

const inherited = {
  id: 'T',
  connectionSpec: kinesisSpec,
  baseConnection: { id: 'KB', connectionSpec: kinesisSpec },
}

test.each([
  ['an object', { targetConnections: inherited }, [inherited]],
  ['an array', { targetConnections: [inherited] }, [inherited]],
  ['nothing', {}, []],
])('inherited connections may be %s', async (_what, inheritedAttributes, expected) => {
  const { context, simulator } = await connectAdobe()
  const body = { items: [{ id: 'f1', inheritedAttributes }] }
  simulator.faults.add({ path: /\/flows\b/, effect: { kind: 'status', status: 200, body } })
  expect((await getFlow(context, 'f1')).inheritedAttributes).toEqual({
    sourceConnections: [],
    targetConnections: expected,
  })
})

test('a dataflow made elsewhere may lack everything but its id', async () => {
  const { context, simulator } = await connectAdobe()
  simulator.faults.add({
    path: /\/flows\b/,
    effect: { kind: 'status', status: 200, body: { items: [{ id: 'f1' }] } },
  })
  expect(await getFlow(context, 'f1')).toEqual({
    id: 'f1',
    sourceConnectionIds: [],
    targetConnectionIds: [],
    transformations: [],
  })
})

test('members nobody knows survive the reading, so that they can be written back', async () => {
  const { context, simulator } = await connectAdobe()
  const selector = { type: 'JSON_PATH', value: { path: 'a.b', mapping: { functionVersion: 0 } } }
  const transformations = [
    { params: { profileSelectors: { selectors: [selector], primaryFields: ['a.b'] } } },
  ]
  const body = { items: [{ id: 'f1', transformations }] }
  simulator.faults.add({ path: /\/flows\b/, effect: { kind: 'status', status: 200, body } })
  expect((await getFlow(context, 'f1')).transformations).toEqual(transformations)
})

test('connections are found by spec and by account, and their secrets come back masked', async () => {
  const { context } = await connectAdobe()
  const { source, account, target } = await createPipeline(context)
  const ids = async (page: Promise<{ items: { id: string }[] }>) => (await page).items.map(({ id }) => id)
  expect(
    await ids(listConnections(context, { property: [`connectionSpec.id==${kinesisSpec.id}`], limit: 100 })),
  ).toContain(account.id)
  expect(
    await ids(
      listSourceConnections(context, { property: [`connectionSpec.id==${profileSpec.id}`], limit: 100 }),
    ),
  ).toContain(source.id)
  expect(
    await ids(listTargetConnections(context, { property: [`baseConnectionId==${account.id}`] })),
  ).toEqual([target.id])
  expect(JSON.stringify(await getConnection(context, account.id))).not.toContain('example-secret')
  expect((await getTargetConnection(context, target.id)).params).toMatchObject({ stream: 'loyalty-events' })
})

test('a dataflow without its skeleton cannot take selectors, and says so as a refusal', async () => {
  const { context } = await connectAdobe()
  const { source, target } = await createPipeline(context)
  const flow = await createFlow(context, {
    name: 'Bare',
    description: '',
    flowSpec: { id: '71471eba-b620-49e4-90fd-23f1fa0174d8', version: '1.0' },
    sourceConnectionIds: [source.id],
    targetConnectionIds: [target.id],
    transformations: [],
  })
  await expect(patchFlow(context, { id: flow.id, etag: flow.etag ?? '', operations })).rejects.toMatchObject({
    code: 'platform-rejected',
    platformCode: 'FLOW-1455-400',
  })
})
