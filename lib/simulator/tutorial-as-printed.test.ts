import { expect, test } from 'vitest'
import { type CurlAnswer, openTerminal, type Terminal } from './testing/curl'
import { startedServer } from './testing/server-process'

/** What the walkthrough of the beta prints, mistakes and all: each is answered with its documented error. */

const profileSpec = '{"id":"8a9c3494-9708-43d7-ae3f-cda01e5030e1","version":"1.0"}'
const kinesisSpec = '{"id":"86043421-563b-46ec-8e6c-e23184711bf6","version":"1.0"}'
const flowSpec = '{"id":"71471eba-b620-49e4-90fd-23f1fa0174d8","version":"1.0"}'
const addAudience =
  '{"op":"add","path":"/transformations/0/params/segmentSelectors/selectors/-","value":{"type":"PLATFORM_SEGMENT","value":{"id":"A"}}}'

function account(specName: string): string {
  const params = '{"accessKeyId":"AKIAEXAMPLE","secretKey":"hush","region":"eu-west-1"}'
  return `{"name":"Account","connectionSpec":${kinesisSpec},"auth":{"specName":"${specName}","params":${params}}}`
}

const errorOf = ({ status, json }: CurlAnswer) => [status, String(json().type).split('/').at(-1)]

async function createEnds({ flow }: Terminal) {
  const create = async (path: string, body: string): Promise<string> =>
    (await flow('POST', path, { body })).json().id
  const profile = await create('/connections', `{"name":"Profiles","connectionSpec":${profileSpec}}`)
  const ends = { data: '{"format":"json"}', params: '{"stream":"loyalty"}' }
  const source = await create(
    '/sourceConnections',
    `{"name":"S","connectionSpec":${profileSpec},"baseConnectionId":"${profile}","data":${ends.data},"params":{}}`,
  )
  const base = await create('/connections', account('Aws Kinesis authentication credentials'))
  const target = await create(
    '/targetConnections',
    `{"name":"T","connectionSpec":${kinesisSpec},"baseConnectionId":"${base}","data":${ends.data},"params":${ends.params}}`,
  )
  return { base, source, target }
}

test('the walkthrough as printed fails where its mistakes are', { timeout: 60_000 }, async () => {
  const terminal = await openTerminal(await startedServer())
  const { flow } = terminal
  const post = (path: string, body: string) => flow('POST', path, { body })

  // An auth spec is called by the name it had in the beta.
  const betaName = account('Amazon Kinesis authentication credentials')
  expect(errorOf(await post('/connections', betaName))).toEqual([400, 'FLOW-1415-400'])

  // Comments, a trailing comma and a second `params` are no JSON.
  const notJson = `{"name":"T","data":{"format":"json",},"params":{ // for one\n"stream":"s"},"params":{}}`
  expect(errorOf(await post('/targetConnections', notJson))).toEqual([400, 'FLOW-1405-400'])

  const { base, source, target } = await createEnds(terminal)

  // The base connection goes by another field name.
  const wrongField = `{"name":"T","baseConnection":"${base}","connectionSpec":${kinesisSpec},"params":{"stream":"s"}}`
  expect(errorOf(await post('/targetConnections', wrongField))).toEqual([400, 'FLOW-1405-400'])

  // Without a sandbox header the call lands in the default sandbox, where the account is unknown.
  const elsewhere = await flow('POST', '/targetConnections', {
    body: wrongField.replace('"baseConnection"', '"baseConnectionId"'),
    headers: { 'x-sandbox-name': null },
  })
  expect(errorOf(elsewhere)).toEqual([404, 'FLOW-1439-404'])

  // The dataflow is accepted without transformations, but then there is nothing a patch could point at.
  const body = `{"name":"F","flowSpec":${flowSpec},"sourceConnectionIds":["${source}"],"targetConnectionIds":["${target}"]}`
  const dataflow = (await post('/flows', body)).json()
  const patch = (ifMatch: string, instructions?: string) =>
    flow('PATCH', `/flows/${dataflow.id}`, {
      ...(instructions !== undefined && { body: instructions }),
      headers: { 'If-Match': ifMatch },
    })
  expect(errorOf(await patch(dataflow.etag, `[${addAudience}]`))).toEqual([400, 'FLOW-1455-400'])

  // A stray brace between the instructions.
  expect(errorOf(await patch(dataflow.etag, `[${addAudience},},${addAudience}]`))).toEqual([
    400,
    'FLOW-1405-400',
  ])

  // The id in place of an etag, and quotes around one that has its own.
  expect(errorOf(await patch(`"${dataflow.id}"`, `[${addAudience}]`))).toEqual([412, 'FLOW-1404-412'])
  expect(errorOf(await patch(`"${dataflow.etag}"`, `[${addAudience}]`))).toEqual([412, 'FLOW-1404-412'])

  // The last step is called a read and is sent as a patch without a body, to a sandbox fixed in the text.
  expect(errorOf(await patch(dataflow.etag))).toEqual([400, 'FLOW-1405-400'])
  const inProd = await flow('GET', `/flows/${dataflow.id}`, { headers: { 'x-sandbox-name': 'prod' } })
  expect(errorOf(inProd)).toEqual([404, 'FLOW-1439-404'])
})

test('the place named for audience ids lists evaluation jobs', { timeout: 60_000 }, async () => {
  const terminal = await openTerminal(await startedServer())
  const headers = { 'x-sandbox-name': 'prod' }
  const jobs = (await terminal.call('GET', '/data/core/ups/segment/jobs?limit=1', { headers })).json()
  expect(jobs.children[0]).toMatchObject({ status: expect.any(String), segments: expect.any(Array) })
  const audiences = (await terminal.call('GET', '/data/core/ups/audiences?limit=1', { headers })).json()
  expect(audiences.children[0]).toMatchObject({ id: expect.any(String), name: expect.any(String) })
})
