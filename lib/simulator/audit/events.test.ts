import { expect, test } from 'vitest'
import { createFilledPipeline } from '../testing/pipeline'
import { audit, connect, flowService } from '../testing/platform-client'

const events = `${audit}/events`

test('what a caller does is in the log at once, newest first, with its request id', async () => {
  const client = await connect()
  const { flowId } = await createFilledPipeline(client)
  client.clock.nowMs += 1_000
  const headers = { 'x-request-id': 'trace-7' }
  await client.send('POST', `${flowService}/flows/${flowId}/action?op=disable`, { headers })
  client.clock.nowMs += 1_000
  await client.send('DELETE', `${flowService}/flows/${flowId}`)
  const found = await client.send('GET', `${events}?property=assetId==${flowId}`)
  const list: { action: string; requestId: string }[] = found.json()._embedded.events
  expect(list.map(({ action }) => action)).toEqual(['Delete', 'Disable', 'Create'])
  expect(list[1]?.requestId).toBe('trace-7')
  expect(found.json()).toMatchObject({ page: { totalElements: 3 }, queryId: expect.any(String) })
})

test('what was there before is told by the entities, page by page, each once', async () => {
  const client = await connect()
  const filter = `property=${encodeURIComponent('assetType==Destination,Destination Account')}`
  const seen: string[] = []
  for (let path: string | undefined = `/audit/events?${filter}&limit=7`; path !== undefined; ) {
    const body = (await client.send('GET', `/data/foundation${path}`)).json()
    seen.push(...body._embedded.events.map(({ id }: { id: string }) => id))
    path = body._links.next?.href
  }
  expect(seen.length).toBeGreaterThan(10)
  expect(new Set(seen).size).toBe(seen.length)
})

test.each(['limit=1001', 'limit=0', 'start=-1', 'property=colour==red'])('%s is refused', async (query) => {
  const client = await connect()
  expect((await client.send('GET', `${events}?${query}`)).status).toBe(400)
})
