import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { compressed } from './compressed'

const asking = (encoding: string) =>
  new Request('http://localhost/api/dataflows', { headers: { 'accept-encoding': encoding } })
const long = JSON.stringify({
  items: Array.from({ length: 400 }, (_, index) => ({ id: index, name: 'Loyalty' })),
})
const jsonOf = (body: string) =>
  new Response(body, { status: 207, headers: { 'Content-Type': 'application/json', ETag: '"7"' } })

test('a long answer is compressed for whoever takes that, and is the same otherwise', async () => {
  const small = await compressed(asking('br, gzip'), jsonOf(long))
  expect([small.status, small.headers.get('etag'), small.headers.get('content-encoding')]).toEqual([
    207,
    '"7"',
    'gzip',
  ])
  const bytes = Buffer.from(await small.arrayBuffer())
  expect(bytes.length).toBeLessThan(long.length / 5)
  expect(gunzipSync(bytes).toString()).toBe(long)
})

test.each([
  ['nobody asked for it', 'identity', jsonOf(long)],
  ['it is short', 'gzip', jsonOf('{"ok":true}')],
  [
    'it is a stream of events',
    'gzip',
    new Response(long, { headers: { 'Content-Type': 'text/event-stream' } }),
  ],
  ['it has no body', 'gzip', new Response(null, { status: 204 })],
])('an answer goes as it is when %s', async (_why, encoding, response) => {
  const expected = await response.clone().text()
  const same = await compressed(asking(encoding), response)
  expect(same.headers.has('content-encoding')).toBe(false)
  expect(await same.text()).toBe(expected)
})
