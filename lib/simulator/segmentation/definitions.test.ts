import { expect, test } from 'vitest'
import { codeOf, connect, segmentation } from '../testing/platform-client'

const definitions = `${segmentation}/segment/definitions`
const jobs = `${segmentation}/segment/jobs`

test('definitions are the audiences the platform evaluates, read page by page from zero', async () => {
  const client = await connect()
  const first = (await client.send('GET', `${definitions}?limit=10&page=0`)).json()
  const second = (await client.send('GET', `${definitions}?limit=10&page=1`)).json()
  expect(first.page).toMatchObject({ pageSize: 10, limit: 10, sortField: 'creationTime', sort: 'desc' })
  const ids = [...first.segments, ...second.segments].map(({ id }: { id: string }) => id)
  expect(new Set(ids).size).toBe(20)
  const [one] = first.segments
  expect((await client.send('GET', `${definitions}/${one.id}`)).json()).toEqual(one)
  const bulk = await client.send('POST', `${definitions}/bulk-get`, { body: { ids: [{ id: one.id }] } })
  expect([bulk.status, bulk.json().results]).toEqual([207, { [one.id]: one }])
  expect(codeOf(await client.send('GET', `${definitions}/nope`))).toBe('UPAPI-113430-404')
})

test('definitions can be narrowed to those evaluated as records arrive', async () => {
  const client = await connect()
  const body = (await client.send('GET', `${definitions}?evaluationInfo.continuous.enabled=true`)).json()
  const flags = body.segments.map(
    (segment: { evaluationInfo: { continuous: { enabled: boolean } } }) =>
      segment.evaluationInfo.continuous.enabled,
  )
  expect(new Set(flags)).toEqual(new Set([true]))
  expect((await client.send('GET', `${definitions}?sort=name:asc`)).status).toBe(400)
})

test('jobs count the profiles of segments, newest first, and are found by segment and status', async () => {
  const client = await connect()
  const body = (await client.send('GET', `${jobs}?status=SUCCEEDED&limit=3`)).json()
  const [job] = body.children
  const [{ segmentId }] = job.segments
  const times = body.children.map(({ creationTime }: { creationTime: number }) => creationTime)
  expect(times).toEqual(times.toSorted((one: number, other: number) => other - one))
  expect(job.metrics.segmentedProfileCounter[segmentId]).toBeLessThanOrEqual(job.metrics.totalProfiles)
  expect(Object.keys(job.metrics.segmentedProfileByStatusCounter[segmentId])).toEqual([
    'realized',
    'existing',
    'exited',
  ])
  const found = (await client.send('GET', `${jobs}?property=segments~segmentId==${segmentId}&limit=1`)).json()
  expect(found._page.totalCount).toBeGreaterThan(0)
  expect((await client.send('GET', `${jobs}?property=segments~segmentId==nope`)).json().children).toEqual([])
  expect((await client.send('GET', `${jobs}/${job.id}`)).json()).toEqual(job)
})

test.each([
  ['page', 'string', '1'],
  ['row', 'number', 2],
] as const)('vector 50: start counts by %s and next is a %s', async (audienceStart, audienceNext, next) => {
  const client = await connect({ flags: { audienceStart, audienceNext } })
  const path = `${segmentation}/audiences?name=LOYAL&limit=2&sort=name:asc`
  const first = (await client.send('GET', path)).json()
  expect(first._page.next).toBe(next)
  const second = (await client.send('GET', `${path}&start=${first._page.next}`)).json()
  const ids = [...first.children, ...second.children].map(({ id }: { id: string }) => id)
  expect(new Set(ids).size).toBe(4)
})

test('uploaded audiences and the code of an error are spelled as flags say', async () => {
  const client = await connect({
    flags: { externalAudienceType: 'ExternalAudience', audienceErrorCode: 'string' },
  })
  const body = (await client.send('GET', `${segmentation}/audiences?name=csv&limit=1`)).json()
  expect(body.children[0].type).toBe('ExternalAudience')
  const missing = await client.send('GET', `${segmentation}/audiences/nope`)
  expect(missing.json().errors['404'][0].code).toBe('404')
})
