import { expect, test } from 'vitest'
import { type CurlAnswer, openTerminal, type Terminal } from './testing/curl'
import type { SeenJson } from './testing/platform-client'
import { startedServer } from './testing/server-process'

/** The walkthrough as it has to be done today, step by step, with curl in a shell's stead. */

const profileSpec = { id: '8a9c3494-9708-43d7-ae3f-cda01e5030e1', version: '1.0' }
const flowSpec = { id: '71471eba-b620-49e4-90fd-23f1fa0174d8', version: '1.0' }
const selectors = (of: 'segment' | 'profile') => `/transformations/0/params/${of}Selectors/selectors/-`

const destinations = [
  {
    name: 'Amazon Kinesis',
    specId: '86043421-563b-46ec-8e6c-e23184711bf6',
    auth: { accessKeyId: 'AKIAEXAMPLE', secretKey: 'hush', region: 'eu-west-1' },
    target: { stream: 'loyalty', region: 'eu-west-1' },
  },
  {
    name: 'Azure Event Hubs',
    specId: 'bf9f5905-92b7-48bf-bf20-455bc6b60a4e',
    auth: { sasKeyName: 'RootManageSharedAccessKey', sasKey: 'hush', namespace: 'acme-hubs' },
    target: { eventHubName: 'loyalty' },
  },
] as const

const json = (value: unknown) => ({ body: JSON.stringify(value) })

/** Steps 1 to 6: everything up to a dataflow without audiences. */
async function connectDestination({ flow }: Terminal, destination: (typeof destinations)[number]) {
  const create = async (path: string, body: unknown) => created(await flow('POST', path, json(body)))
  const { items } = (await flow('GET', '/connectionSpecs')).json()
  const spec: SeenJson = items.find(({ id }: { id: string }) => id === destination.specId)
  expect(spec.name).toBe(destination.name)
  const connectionSpec = { id: spec.id, version: spec.version }
  const profile = await create('/connections', { name: 'Profiles', connectionSpec: profileSpec })
  const data = { format: 'json' }
  const source = await create('/sourceConnections', {
    name: 'From the profile store',
    connectionSpec: profileSpec,
    baseConnectionId: profile.id,
    data,
    params: {},
  })
  const auth = { specName: spec.authSpec[0].name, params: destination.auth }
  const base = await create('/connections', { name: 'Account', connectionSpec, auth })
  expect((await flow('GET', `/connections/${base.id}/test`)).json()).toEqual({ result: true })
  const target = await create('/targetConnections', {
    name: 'Place',
    connectionSpec,
    baseConnectionId: base.id,
    data,
    params: destination.target,
  })
  const params = { profileSelectors: { selectors: [] }, segmentSelectors: { selectors: [] } }
  return create('/flows', {
    name: 'Dataflow',
    flowSpec,
    sourceConnectionIds: [source.id],
    targetConnectionIds: [target.id],
    transformations: [{ name: 'GeneralTransform', params }],
  })
}

function created(answer: CurlAnswer): { id: string; etag: string } {
  const body = answer.json()
  expect([answer.status, body]).toEqual([
    201,
    { id: expect.any(String), etag: expect.stringMatching(/^".+"$/) },
  ])
  return body
}

/** Steps 8 and 9: two audiences and two attributes, then the read-back. */
async function activate(terminal: Terminal, { id, etag }: { id: string; etag: string }) {
  const audience = (name: string) => ({ type: 'PLATFORM_SEGMENT', value: { id: `id-${name}`, name } })
  const attribute = (path: string) => ({ type: 'JSON_PATH', value: { path, operator: 'EXISTS' } })
  const operations = [
    ...['One', 'Two'].map((name) => ({ op: 'add', path: selectors('segment'), value: audience(name) })),
    ...['personalEmail.address', 'person.name.lastName'].map((path) => ({
      op: 'add',
      path: selectors('profile'),
      value: attribute(path),
    })),
  ]
  const patched = await terminal.flow('PATCH', `/flows/${id}`, {
    ...json(operations),
    headers: { 'If-Match': etag },
  })
  const [flow] = (await terminal.flow('GET', `/flows/${id}`)).json().items
  const { params } = flow.transformations[0]
  const names = params.segmentSelectors.selectors.map(({ value }: SeenJson) => value.name)
  const paths = params.profileSelectors.selectors.map(({ value }: SeenJson) => value.path)
  return { patched, flow, names, paths }
}

test('the corrected walkthrough ends, for both destinations, in a dataflow that holds what was chosen', {
  timeout: 60_000,
}, async () => {
  const terminal = await openTerminal(await startedServer())
  for (const destination of destinations) {
    const dataflow = await connectDestination(terminal, destination)
    const { patched, flow, names, paths } = await activate(terminal, dataflow)
    expect([patched.status, patched.json().id]).toEqual([200, dataflow.id])
    expect([names, paths]).toEqual([
      ['One', 'Two'],
      ['personalEmail.address', 'person.name.lastName'],
    ])
    expect(flow).toMatchObject({ state: 'enabled', etag: patched.json().etag })
    expect(flow.etag).not.toBe(dataflow.etag)
  }
})

test('by a flag the activation is answered as the walkthrough shows it: 202 and no body', {
  timeout: 60_000,
}, async () => {
  const terminal = await openTerminal(await startedServer())
  await terminal.call('POST', '/_simulator/flags', json({ patchAnswer: 202 }))
  const { patched, names } = await activate(terminal, await connectDestination(terminal, destinations[0]))
  expect([patched.status, patched.json(), names]).toEqual([202, undefined, ['One', 'Two']])
})
