import { afterAll, expect, test } from 'vitest'
import { connectAdobe } from '../aep/testing/adobe-context'
import { createPipeline, eventHubsSpec, kinesisAccount } from '../aep/testing/pipeline'
import { openTestJournal } from '../journal/testing/test-journal'
import { passThrough } from './pass-through'
import type { PassThrough } from './passed-call'

const journal = openTestJournal()
const fail = (error: unknown): never => {
  throw error
}
afterAll(() => journal.close())

async function setup() {
  const { context, simulator, calls } = await connectAdobe()
  const scope = { orgId: `${crypto.randomUUID()}@AdobeOrg`, sandbox: 'prod' }
  const trail = async () => (await journal.audit.list(scope, {}, { limit: 100 })).items
  const pass = (address: string, more: Partial<PassThrough> = {}) => {
    const [path = '', search] = address.split('?')
    const given = { method: 'GET', body: undefined, ifMatch: undefined, ...more }
    return passThrough(
      { adobe: context, journal, scope, actor: 'client-1', now: () => 1_000, reportError: fail },
      { segments: path.split('/'), query: new URLSearchParams(search), ...given },
    )
  }
  return { context, simulator, calls, pass, trail }
}

const resources = ['connections', 'sourceConnections', 'targetConnections', 'flows']
const id = '5a4ac4f4-9d5c-4a0c-8c49-f1a4d1c0ffee'

const allowed: [string, string][] = [
  ...[...resources, 'connectionSpecs', 'flowSpecs', 'runs'].flatMap((one): [string, string][] => [
    ['GET', one],
    ['GET', `${one}/${id}`],
  ]),
  ['GET', `connections/${id}/test`],
  ...resources.flatMap((one): [string, string][] => [
    ['POST', one],
    ['PATCH', `${one}/${id}`],
    ['DELETE', `${one}/${id}`],
  ]),
  ['POST', `flows/${id}/action`],
]

test.each(allowed)('%s %s is passed on under our headers', async (method, path) => {
  const { pass, calls, context, simulator } = await setup()
  simulator.faults.add({ path: /flowservice/, effect: { kind: 'status', status: 200, body: { ok: true } } })
  const body = method === 'POST' || method === 'PATCH' ? { name: 'Loyalty' } : undefined
  expect(await pass(path, { method, body })).toMatchObject({ status: 200, body: { ok: true } })
  expect(calls.map((call) => [call.method, call.target])).toEqual([
    [method, `/data/foundation/flowservice/${path}`],
  ])
  expect(calls[0]?.headers.get('authorization')).toBe(`Bearer ${await context.accessToken()}`)
  expect(calls[0]?.body).toBe(body ? JSON.stringify(body) : '')
})

test.each([
  ['GET', ''],
  ['GET', 'flows/'],
  ['GET', `flows/${id}/`],
  ['GET', `flows/${id}/action`],
  ['GET', `flows/${id}/extra/more`],
  ['GET', 'flows/..'],
  ['GET', 'flows/%2e%2e'],
  ['GET', 'flows/a%2Fb'],
  ['GET', 'flows/a.b'],
  ['GET', `flows/${'a'.repeat(65)}`],
  ['GET', 'Flows'],
  ['GET', `connections/${id}/explore`],
  ['GET', `connections/${id}/configs`],
  ['GET', 'audit/events'],
  ['GET', 'toString'],
  ['POST', 'flows/search'],
  ['POST', 'connectionSpecs'],
  ['POST', 'runs'],
  ['POST', `flows/${id}`],
  ['POST', `connections/${id}/action`],
  ['PATCH', 'flows'],
  ['PATCH', `flowSpecs/${id}`],
  ['DELETE', 'flows'],
  ['DELETE', `runs/${id}`],
  ['PUT', `flows/${id}`],
  ['get', 'flows'],
  ['OPTIONS', 'flows'],
  ['constructor', 'flows'],
  ['__proto__', 'flows'],
])('%s "%s" is refused, and nothing leaves', async (method, path) => {
  const { pass, calls } = await setup()
  await expect(pass(path, { method })).rejects.toMatchObject({ code: 'call-not-allowed', status: 403 })
  expect(calls).toEqual([])
})

test('a segment that would leave its place is refused', async () => {
  const { pass, calls } = await setup()
  for (const segments of [['flows', '../connections'], ['flows', 'a/b'], ['flows/x'], ['..', 'flows'], []]) {
    await expect(pass('', { segments })).rejects.toMatchObject({ code: 'call-not-allowed' })
  }
  expect(calls).toEqual([])
})

test('filters, order, paging and counting are passed on, repeated names included', async () => {
  const { pass, calls } = await setup()
  const search =
    'property=state%3D%3Denabled&property=name%3D%3D1%2B1&limit=1&orderby=%2Bname&continuationToken=a%3D%3D'
  await pass(`flows?${search}`).catch(() => undefined)
  await pass('flows?count=true')
  expect(calls.map(({ target }) => target)).toEqual([
    `/data/foundation/flowservice/flows?${search}`,
    '/data/foundation/flowservice/flows?count=true',
  ])
})

test.each(['x-sandbox-name=other', 'limit=1&callback=f', 'Property=a', '__proto__=1', 'subOp=PUBLISH'])(
  'the query "%s" has an unknown name and is refused',
  async (search) => {
    const { pass, calls } = await setup()
    await expect(pass(`flows?${search}`)).rejects.toMatchObject({ code: 'call-not-allowed' })
    expect(calls).toEqual([])
  },
)

test.each(['"a"\r\nx-evil: 1', '"a"\n', 'two words', '', 'ü', 'x'.repeat(201)])(
  'the If-Match %j is refused: it could carry another header',
  async (ifMatch) => {
    const { pass, calls } = await setup()
    await expect(pass(`flows/${id}`, { method: 'PATCH', body: [], ifMatch })).rejects.toMatchObject({
      code: 'call-not-allowed',
    })
    expect(calls).toEqual([])
  },
)

test('an etag goes through as it was read, and the change is made', async () => {
  const { pass, context } = await setup()
  const { flow } = await createPipeline(context)
  const body = [{ op: 'replace', path: '/name', value: 'Renamed' }]
  const answer = await pass(`flows/${flow.id}`, { method: 'PATCH', body, ifMatch: flow.etag })
  expect(answer).toMatchObject({ status: 200, body: { id: flow.id } })
  expect(await pass(`flows/${flow.id}`)).toMatchObject({ body: { items: [{ name: 'Renamed' }] } })
})

test('an action needs no body and gets none', async () => {
  const { pass, context, calls } = await setup()
  const { flow } = await createPipeline(context)
  const answer = await pass(`flows/${flow.id}/action?op=disable`, { method: 'POST' })
  expect([answer.status, calls.at(-1)?.body, calls.at(-1)?.headers.get('content-type')]).toEqual([
    200,
    '',
    null,
  ])
})

test('an empty answer keeps its status', async () => {
  const { pass, context } = await setup()
  const { flow } = await createPipeline(context)
  expect(await pass(`flows/${flow.id}`, { method: 'DELETE' })).toMatchObject({ status: 204, body: undefined })
})

test('secrets are masked in answers, even those the platform should show', async () => {
  const { pass, simulator } = await setup()
  const account = {
    id,
    connectionSpec: eventHubsSpec,
    auth: { params: { ...kinesisAccount.auth.params, sasKey: 'hush' } },
  }
  const body = { items: [account], secretKey: 'hush', inner: { connectionUrl: 'hush' } }
  simulator.faults.add({ path: /connections/, effect: { kind: 'status', status: 200, body } })
  const answer = await pass(`connections/${id}`)
  expect(JSON.stringify(answer.body)).not.toMatch(/hush|example-secret|AKIAEXAMPLE/)
  expect(answer.body).toMatchObject({ items: [{ id, auth: { params: { region: 'eu-west-1' } } }] })
})

test('a refusal of the platform is told as ours, under its request id and without its words', async () => {
  const { pass, calls } = await setup()
  const error = await pass(`flows/${id}`).catch((reason: unknown) => reason)
  expect(error).toMatchObject({
    code: 'resource-gone',
    platformCode: 'FLOW-1439-404',
    requestId: calls[0]?.headers.get('x-request-id'),
    detail: expect.not.stringContaining(id),
  })
})

test.each(['FINALIZE', 'PUBLISH', 'enable\nx'])('the action %j is refused before it leaves', async (op) => {
  const { pass, calls } = await setup()
  const address = `flows/${id}/action?op=${encodeURIComponent(op)}`
  await expect(pass(address, { method: 'POST' })).rejects.toMatchObject({ code: 'call-not-allowed' })
  expect(calls).toEqual([])
})

test('a change is written down with its actor, its resource and the id to look it up by; reading is not', async () => {
  const { pass, trail, calls } = await setup()
  await pass('connections')
  const { body, requestId } = await pass('connections', { method: 'POST', body: kinesisAccount })
  const created = body as { id: string }
  await pass(`connections/${created.id}`, { method: 'DELETE' })
  const items = await trail()
  expect(items.map(({ action }) => action)).toEqual(['delete', 'create'])
  expect(items[1]).toMatchObject({
    actor: 'client-1',
    outcome: 'succeeded',
    resourceType: 'connection',
    resourceId: created.id,
    resourceName: kinesisAccount.name,
    requestId,
  })
  expect(JSON.stringify(items)).not.toContain(kinesisAccount.auth?.params.secretKey)
  expect(calls.length).toBeGreaterThanOrEqual(3)
})

test('a change that was refused is written down as failed, one without an answer as unknown', async () => {
  const { pass, trail, simulator } = await setup()
  await expect(pass(`flows/${id}`, { method: 'DELETE' })).rejects.toMatchObject({ code: 'resource-gone' })
  simulator.faults.add({ method: 'DELETE', effect: { kind: 'cut-after' } })
  await expect(pass(`flows/${id}`, { method: 'DELETE' })).rejects.toMatchObject({
    code: 'platform-unreachable',
  })
  expect((await trail()).map(({ outcome }) => outcome)).toEqual(['unknown', 'failed'])
})

test('credentials that a JSON Patch sets are not written down', async () => {
  const { pass, trail, simulator } = await setup()
  simulator.faults.add({ method: 'PATCH', effect: { kind: 'status', status: 200, body: {} } })
  const patch = [{ op: 'replace', path: '/auth/params/secretKey', value: 'hush-hush' }]
  await pass(`connections/${id}`, { method: 'PATCH', body: patch, ifMatch: '"1"' })
  const [entry] = await trail()
  expect(entry?.after).toEqual([{ op: 'replace', path: '/auth/params/secretKey', value: '••••' }])
})
