import { expect, test } from 'vitest'
import { connect, flowService, type PlatformClient, type SeenJson } from '../testing/platform-client'
import { demoContents } from './demo-contents'

/** Every entity of a list, page by page. */
async function readAll({ send }: PlatformClient, list: string): Promise<SeenJson[]> {
  const items: SeenJson[] = []
  for (let token: string | undefined = ''; token !== undefined; ) {
    const body: SeenJson = (await send('GET', `${flowService}/${list}?limit=100${token}`)).json()
    items.push(...body.items)
    const query: string | undefined = body._links.next?.href.split('?')[1]
    token = query && `&${query}`
  }
  return items
}

/** Dates become ages. The last run is left out: whether it failed depends on the hour. */
function withoutTime({ lastRunDetails: _lastRunDetails, ...entity }: SeenJson, nowMs: number): SeenJson {
  const seconds = (time: string) => Math.floor(nowMs / 1000) - Number(time)
  const text = JSON.stringify(entity, (key, value) => {
    if (key === 'createTime' || key === 'updateTime') return seconds(value)
    if (/At(UTC)?$|^started$|^updated$/.test(key)) return nowMs - value
    return key === 'authorizedDate' ? '' : value
  })
  return JSON.parse(text)
}

test.each(['connections', 'sourceConnections', 'targetConnections', 'flows'])(
  'two starts differ in the dates of their %s and in nothing else',
  async (list) => {
    const laterMs = Date.UTC(2027, 0, 1)
    const [early, late] = [await connect(), await connect({ clock: () => laterMs })]
    const [before, after] = [await readAll(early, list), await readAll(late, list)]
    expect(after.map((entity) => withoutTime(entity, laterMs))).toEqual(
      before.map((entity) => withoutTime(entity, early.clock.nowMs)),
    )
    expect(after[0].updatedAt - before[0].updatedAt).toBe(laterMs - early.clock.nowMs)
  },
)

test('organizations share what they start with, and each signs it with its own name', async () => {
  const [one, other] = [await connect({ orgId: 'ONE@AdobeOrg' }), await connect({ orgId: 'OTHER@AdobeOrg' })]
  const orgIds = async (client: PlatformClient) => {
    const headers = { 'x-gw-ims-org-id': client.simulator.orgId }
    const body = (await client.send('GET', `${flowService}/flows?limit=5`, { headers })).json()
    return new Set(body.items.map(({ imsOrgId }: SeenJson) => imsOrgId))
  }
  expect([await orgIds(one), await orgIds(other)]).toEqual([
    new Set(['ONE@AdobeOrg']),
    new Set(['OTHER@AdobeOrg']),
  ])
  expect(demoContents({ name: 'prod' })).toBe(demoContents({ name: 'prod' }))
})

test('what one organization changes and deletes, another still has as it was', async () => {
  const [one, other] = [await connect(), await connect()]
  const untouched = await readAll(other, 'flows')
  const [changed, deleted] = untouched
  const path = '/transformations/0/params/segmentSelectors/selectors/0'
  const patch = await one.send('PATCH', `${flowService}/flows/${changed.id}`, {
    body: [
      { op: 'replace', path: '/name', value: 'Renamed' },
      { op: 'remove', path },
    ],
    headers: { 'if-match': changed.etag },
  })
  const removal = await one.send('DELETE', `${flowService}/flows/${deleted.id}`)
  expect([patch.status, removal.status]).toEqual([200, 204])
  const own = await readAll(one, 'flows')
  expect(own[0]).toMatchObject({ id: changed.id, name: 'Renamed' })
  expect(own.map(({ id }) => id)).not.toContain(deleted.id)
  expect(await readAll(other, 'flows')).toEqual(untouched)
})

test('ids are unique over all sandboxes', () => {
  const ids = ['prod', 'stage', 'dev'].flatMap((name) => {
    const { connections, sourceConnections, targetConnections, flows, audiences } = demoContents({ name })
    const entities = [connections, sourceConnections, targetConnections, flows].flatMap((kind) => [
      ...kind.keys(),
    ])
    return [...entities, ...[...audiences.values()].map(({ id }) => id)]
  })
  expect(new Set(ids).size).toBe(ids.length)
})
