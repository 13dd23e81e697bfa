import { expect, test } from 'vitest'
import type { SimulatorOptions } from '../simulator'
import { createFilledPipeline } from '../testing/pipeline'
import { codeOf, connect, flowService, type SeenJson } from '../testing/platform-client'

const runs = `${flowService}/runs`
const dayMs = 86_400_000

/** A dataflow that has been at work for five days. */
async function setup(options: SimulatorOptions = {}) {
  const client = await connect(options)
  const { flowId } = await createFilledPipeline(client)
  client.clock.nowMs += 5 * dayMs - 3 * 60_000
  const { access_token: token } = await (
    await fetch(`${client.url}/ims/token/v3`, tokenRequest(client))
  ).json()
  const headers = { authorization: `Bearer ${token}` }
  const get = (path: string) => client.send('GET', path, { headers })
  const list = async (query: string): Promise<SeenJson[]> => (await get(`${runs}?${query}`)).json().items
  return { client, flowId, get, list, headers }
}

function tokenRequest({ simulator }: Awaited<ReturnType<typeof connect>>) {
  const { clientId, clientSecret } = simulator
  const form = {
    grant_type: 'client_credentials',
    client_id: clientId,
    client_secret: clientSecret,
    scope: 'openid',
  }
  return { method: 'POST', body: new URLSearchParams(form) }
}

test('vector 44: the runs of a dataflow, newest first, with a failure, a gap and missing metrics', async () => {
  const { client, flowId, list } = await setup()
  const items = await list(`property=flowId==${flowId}&limit=100`)
  expect(items).toHaveLength(100)
  const starts = items.map(({ metrics }) => metrics.durationSummary.startedAtUTC)
  expect(starts).toEqual(starts.toSorted((one, other) => other - one))
  // A hundred runs without a gap would span 99 hours.
  expect(starts[0] - starts[99]).toBeGreaterThan(99.5 * 3_600_000)
  expect(Math.max(...starts)).toBeLessThanOrEqual(client.clock.nowMs)
  const failed = items.filter(({ metrics }) => metrics.statusSummary.status === 'failed')
  expect(failed[0].metrics).toMatchObject({
    recordSummary: { failedInfo: [{ code: expect.any(String), message: expect.any(String) }] },
    statusSummary: { errors: [{ code: expect.any(String) }] },
  })
  const bare = items.filter(
    ({ metrics }) => metrics.statusSummary.status === 'success' && !metrics.sizeSummary,
  )
  expect(bare.length).toBeGreaterThan(0)
  const complete = items.find(({ metrics }) => metrics.sizeSummary)
  const { inputRecordCount, createdRecordCount, skippedRecordCount, failedRecordCount } =
    complete.metrics.recordSummary
  expect(createdRecordCount + skippedRecordCount + failedRecordCount).toBe(inputRecordCount)
})

test('vector 45: runs are found by an audience they carried', async () => {
  const { flowId, list } = await setup()
  const path = 'metrics.recordSummary.targetSummaries[].entitySummaries[].id'
  const find = (id: string) => list(`property=${encodeURIComponent(`${path}==segment:${id}`)}&limit=10`)
  const found = await find('A')
  expect(found.map((run) => run.flowId)).toEqual(Array.from({ length: 10 }, () => flowId))
  expect(await find('nobody')).toEqual([])
})

test.each([
  ['listed', true],
  ['gone', false],
] as const)('vector 43: runs of a deleted dataflow are %s, by a flag', async (deletedFlowRuns, isListed) => {
  const { client, flowId, get, list, headers } = await setup({ flags: { deletedFlowRuns } })
  expect((await client.send('DELETE', `${flowService}/flows/${flowId}`, { headers })).status).toBe(204)
  expect(codeOf(await get(`${flowService}/flows/${flowId}`))).toBe('FLOW-1439-404')
  expect((await list(`property=flowId==${flowId}`)).length > 0).toBe(isListed)
})

test('a run is the same whether listed or read, and an unknown one is 404', async () => {
  const { client, flowId, get, list } = await setup()
  const [, finished] = await list(`property=flowId==${flowId}&limit=2`)
  expect((await get(`${runs}/${finished.id}`)).json()).toEqual({ items: [finished] })
  client.simulator.flags.singleRun = 'bare'
  expect((await get(`${runs}/${finished.id}`)).json()).toEqual(finished)
  expect(codeOf(await get(`${runs}/${crypto.randomUUID()}`))).toBe('FLOW-1439-404')
})

test('a time window and a status narrow the list, and counting agrees with it', async () => {
  const { client, flowId, get, list } = await setup()
  const started = 'metrics.durationSummary.startedAtUTC'
  const since = client.clock.nowMs - 10 * 3_600_000
  const window = `property=flowId==${flowId}&property=${encodeURIComponent(`${started}>${since}`)}`
  const items = await list(`${window}&limit=100`)
  expect(items.every(({ metrics }) => metrics.durationSummary.startedAtUTC > since)).toBe(true)
  expect((await get(`${runs}?${window}&count=true`)).json()).toEqual({ count: items.length })
  const failed = await list(`property=flowId==${flowId}&property=metrics.statusSummary.status==failed`)
  expect(failed.every(({ metrics }) => metrics.statusSummary.status === 'failed')).toBe(true)
})

test('a disabled dataflow stops running and shows the last run it had', async () => {
  const { client, flowId, get, list, headers } = await setup()
  await client.send('POST', `${flowService}/flows/${flowId}/action?op=disable`, { headers })
  const disabledAtMs = client.clock.nowMs
  client.clock.nowMs += 6 * 3_600_000
  const [last] = await list(`property=flowId==${flowId}&limit=1`)
  expect(last.metrics.durationSummary.startedAtUTC).toBeLessThan(disabledAtMs)
  const [flow] = (await get(`${flowService}/flows/${flowId}`)).json().items
  expect(flow.lastRunDetails).toMatchObject({ id: last.id, startedAtUTC: last.createdAt })
})

test('runs can be spelled as the reference has them, and without counts', async () => {
  const { flowId, list } = await setup({ flags: { runForm: 'reference', runCounts: 'absent' } })
  const items = await list(`property=flowId==${flowId}&limit=100`)
  expect(items[0]).toMatchObject({ eTag: expect.any(String), activites: [{}] })
  const statuses = new Set(items.map(({ metrics }) => metrics.statusSummary.status))
  expect([...statuses]).toEqual(expect.arrayContaining(['Success', 'Failed']))
  const finished = items.find(({ metrics }) => metrics.statusSummary.status === 'Success')
  expect(finished.metrics.durationSummary.stoppedAtUTC).toBeGreaterThan(0)
  expect(JSON.stringify(finished)).not.toContain('RecordCount')
  expect(JSON.stringify(finished)).toContain('segment:A')
})

test('every run of the demo organization can be reached through its pages, once', async () => {
  const { flowId, get, list } = await setup()
  const expected = (await get(`${runs}?property=flowId==${flowId}&count=true`)).json().count
  const seen: string[] = []
  for (let more = ''; ; ) {
    const body = (await get(`${runs}?property=flowId==${flowId}&limit=40${more}`)).json()
    seen.push(...body.items.map(({ id }: { id: string }) => id))
    const href: string | undefined = body._links.next?.href
    if (!href) break
    more = `&continuationToken=${encodeURIComponent(href.split('continuationToken=')[1] ?? '')}`
  }
  expect(new Set(seen).size).toBe(seen.length)
  expect(seen).toHaveLength(expected)
  expect((await list('limit=5')).length).toBe(5)
})
