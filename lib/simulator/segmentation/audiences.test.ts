import { expect, test } from 'vitest'
import { codeOf, connect, segmentation } from '../testing/platform-client'

const audiences = `${segmentation}/audiences`

test('vector 50: a name is searched in any case, page by page', async () => {
  const client = await connect()
  const first = await client.send('GET', `${audiences}?name=LOYAL&limit=2&sort=name:asc`)
  expect(first.json()._page).toMatchObject({ limit: 2, start: 0, next: '1', sortField: 'name', sort: 'asc' })
  expect(first.json()._links.next.href).toMatch(/^@\/audiences\?/)
  const second = await client.send('GET', `${audiences}?name=LOYAL&limit=2&sort=name:asc&start=1`)
  const names: string[] = [...first.json().children, ...second.json().children].map(({ name }) => name)
  expect(names).toEqual([...new Set(names)].toSorted((one, other) => one.localeCompare(other, 'en')))
  expect(names.every((name) => name.toLowerCase().includes('loyal'))).toBe(true)
})

test('following next reads every audience once, newest change first', async () => {
  const client = await connect()
  const seen: { id: string; updateTime: number }[] = []
  for (let start: string | undefined = '0'; start !== undefined; ) {
    const body = (
      await client.send('GET', `${audiences}?limit=100&start=${start}&sort=updateTime:desc`)
    ).json()
    seen.push(...body.children)
    start = body._page.next
  }
  const times = seen.map(({ updateTime }) => updateTime)
  expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length)
  expect(times).toEqual(times.toSorted((one, other) => other - one))
})

test('an uploaded audience is found by the id its uploader chose', async () => {
  const client = await connect()
  const body = (await client.send('GET', `${audiences}?name=csv&limit=1`)).json()
  const [uploaded] = body.children
  const found = await client.send('GET', `${audiences}?property=audienceId==${uploaded.audienceId}`)
  expect(uploaded).toMatchObject({ originName: 'CUSTOM_UPLOAD', lifecycleState: 'published' })
  expect(uploaded.id).not.toBe(uploaded.audienceId)
  expect(found.json().children).toEqual([uploaded])
})

test('one audience is a bare object, an unknown one 404', async () => {
  const client = await connect()
  const body = (await client.send('GET', `${audiences}?limit=1`)).json()
  const [audience] = body.children
  expect((await client.send('GET', `${audiences}/${audience.id}`)).json()).toEqual(audience)
  const missing = await client.send('GET', `${audiences}/nope`)
  expect([missing.status, codeOf(missing)]).toEqual([404, 'UPAPI-113430-404'])
  expect(missing.json().errors['404'][0].code).toBe(404)
})

test.each([0, 101])('vector 51: %i ids at once are refused', async (count) => {
  const client = await connect()
  const ids = Array.from({ length: count }, (_, index) => ({ id: `id-${index}` }))
  expect(codeOf(await client.send('POST', `${audiences}/bulk-get`, { body: { ids } }))).toBe(
    'UPAPI-113015-400',
  )
})

test('audiences are read in bulk with 207', async () => {
  const client = await connect()
  const body = (await client.send('GET', `${audiences}?limit=2`)).json()
  const ids = [...body.children, { id: 'nope' }].map(({ id }) => ({ id }))
  const answer = await client.send('POST', `${audiences}/bulk-get`, { body: { ids } })
  expect(answer.status).toBe(207)
  expect(Object.values(answer.json().results)).toEqual(body.children)
})

test.each(['limit=0', 'limit=101', 'start=-1', 'sort=colour:asc', 'property=name==x'])(
  '%s is refused',
  async (query) => {
    const client = await connect()
    expect((await client.send('GET', `${audiences}?${query}`)).status).toBe(400)
  },
)
