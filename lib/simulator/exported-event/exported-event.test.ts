import { expect, test } from 'vitest'
import type { SimulatorFlags } from '../flags'
import { attributePath, attributeSelector, createFilledPipeline, patchFlow, read } from '../testing/pipeline'
import { connect, flowService } from '../testing/platform-client'

async function setup(options: Record<string, boolean>, flags: Partial<SimulatorFlags> = {}) {
  const client = await connect({ flags })
  const { flowId, targetId } = await createFilledPipeline(client)
  const { etag } = await read(client, 'targetConnections', targetId)
  const ops = Object.entries(options).map(([name, value]) => ({ op: 'add', path: `/params/${name}`, value }))
  await client.send('PATCH', `${flowService}/targetConnections/${targetId}`, {
    body: ops,
    headers: { 'if-match': etag },
  })
  const paths = ['person.name.firstName', 'person.name.lastName', 'personalEmail.address']
  const adds = paths.map((path) => ({
    op: 'add',
    path: `${attributePath}/-`,
    value: attributeSelector(path),
  }))
  await patchFlow(client, flowId, adds)
  const sample = (audienceId: string) =>
    client.send('GET', `/_simulator/event?flowId=${flowId}&audienceId=${audienceId}`)
  return { client, sample }
}

test('vector 53: an event nests attributes, names memberships, times them in ms and holds every identity', async () => {
  const { client, sample } = await setup({ includeSegmentNames: true, includeSegmentTimestamps: true })
  const event = (await sample('A')).json()
  expect(event).toMatchObject({
    person: { name: { firstName: 'Ana', lastName: 'Ruiz' } },
    personalEmail: { address: 'ana@example.com' },
    identityMap: { ecid: [{ id: expect.any(String) }], email_lc_sha256: [{ id: expect.any(String) }] },
  })
  const { A, B } = event.segmentMembership.ups
  expect(A).toMatchObject({
    status: 'realized',
    name: 'Audience A',
    lastQualificationTime: '2026-03-02T09:30:00Z',
  })
  expect(A.mappingCreatedAt).toBe(client.clock.nowMs)
  expect([A.createdAt, A.updatedAt, A.mappingUpdatedAt].every((time) => time > 1e12)).toBe(true)
  expect(B.status).toBe('exited')
})

test('vector 53: times are written with an offset, and come along with names, by flags', async () => {
  const { sample } = await setup(
    { includeSegmentNames: true },
    { eventTimeForm: 'offset', eventNameTimes: 'together' },
  )
  const { A } = (await sample('A')).json().segmentMembership.ups
  expect(A).toMatchObject({
    lastQualificationTime: '2026-03-02T09:30:00+0000',
    updatedAt: expect.any(Number),
  })
})

test('vector 53: without options a membership is a status and a time', async () => {
  const { sample } = await setup({})
  const { A } = (await sample('A')).json().segmentMembership.ups
  expect(Object.keys(A)).toEqual(['lastQualificationTime', 'status'])
  expect((await sample('nobody')).status).toBe(404)
})
