import { expect, test } from 'vitest'
import { z } from 'zod'
import { readJson, readJsonBody } from './read-json'

const bytesMax = 1_048_576
const schema = z.strictObject({ name: z.string('Enter a name') })

const requestOf = (body: BodyInit | null, headers: Record<string, string> = {}) =>
  new Request('http://sluice.example/api', {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', ...headers },
    ...(body instanceof ReadableStream ? { duplex: 'half' } : {}),
  })

/** A text of exactly so many bytes that is JSON. */
const jsonOf = (bytes: number) => `"${'x'.repeat(bytes - 2)}"`

/** Arrives piece by piece, without a Content-Length; counts what was read of it. */
function stream(pieces: number, bytesEach: number) {
  const seen = { pieces: 0, isCancelled: false }
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (seen.pieces >= pieces) return controller.close()
      seen.pieces += 1
      controller.enqueue(new Uint8Array(bytesEach).fill(32))
    },
    cancel() {
      seen.isCancelled = true
    },
  })
  return { body, seen }
}

test('a body is parsed with its schema', async () => {
  expect(await readJson(requestOf('{"name":"Loyalty"}'), schema)).toEqual({ name: 'Loyalty' })
})

test('letters of several bytes survive being split over pieces', async () => {
  const bytes = new TextEncoder().encode('{"name":"Zürich"}')
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const byte of bytes) controller.enqueue(Uint8Array.of(byte))
      controller.close()
    },
  })
  expect(await readJson(requestOf(body), schema)).toEqual({ name: 'Zürich' })
})

test.each([
  'application/json',
  'application/json; charset=utf-8',
  'Application/JSON',
  'application/merge-patch+json',
])('%s is taken for JSON', async (type) => {
  expect(await readJsonBody(requestOf('1', { 'content-type': type }))).toBe(1)
})

test.each([
  'text/plain',
  'application/x-www-form-urlencoded',
  'application/jsonp',
  '',
  'text/plain; a=application/json',
])('the type "%s" is refused, as a page of another site could send it', async (type) => {
  await expect(readJsonBody(requestOf('{}', { 'content-type': type }))).rejects.toMatchObject({
    code: 'unsupported-media-type',
    status: 415,
  })
})

test.each(['', ' ', '{', '{"a":1,}', 'hush'])(
  'broken JSON is refused without repeating it: %j',
  async (text) => {
    const error = await readJsonBody(requestOf(text)).catch((reason: unknown) => reason)
    expect(error).toMatchObject({ code: 'invalid-json', status: 400 })
    expect(String(error)).not.toContain('hush')
  },
)

test('a missing body is broken JSON', async () => {
  await expect(readJsonBody(requestOf(null))).rejects.toMatchObject({ code: 'invalid-json' })
})

test.each([
  [{ name: 7 }, [{ path: 'name', message: 'Enter a name' }]],
  [{ name: 'a', colour: 'b' }, [{ path: 'colour', message: 'This field is not known here' }]],
  [
    { name: 7, colour: 'b' },
    [expect.objectContaining({ path: 'name' }), expect.objectContaining({ path: 'colour' })],
  ],
])('every wrong field of %j is named', async (body, fields) => {
  await expect(readJson(requestOf(JSON.stringify(body)), schema)).rejects.toMatchObject({
    code: 'invalid-input',
    status: 422,
    fields,
  })
})

test('a body of exactly 1 MB is read', async () => {
  expect(await readJsonBody(requestOf(jsonOf(bytesMax)))).toHaveLength(bytesMax - 2)
})

test('one byte more is too large', async () => {
  await expect(readJsonBody(requestOf(jsonOf(bytesMax + 1)))).rejects.toMatchObject({
    code: 'body-too-large',
    status: 413,
  })
})

test('a body that announces too much is refused before it is read', async () => {
  const { body, seen } = stream(1, 10)
  const request = requestOf(body, { 'content-length': String(bytesMax + 1) })
  await expect(readJsonBody(request)).rejects.toMatchObject({ code: 'body-too-large' })
  expect(request.bodyUsed).toBe(false)
  expect(seen.isCancelled).toBe(false)
})

test.each([undefined, '10', 'many'])(
  'a body that announces %s and brings too much is refused while it is read',
  async (length) => {
    const { body, seen } = stream(1_000, 65_536)
    const request = requestOf(body, length === undefined ? {} : { 'content-length': length })
    await expect(readJsonBody(request)).rejects.toMatchObject({ code: 'body-too-large' })
    expect(seen.isCancelled).toBe(true)
    expect(seen.pieces).toBeLessThan(20)
  },
)
