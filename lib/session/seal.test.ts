import { randomBytes } from 'node:crypto'
import { CompactEncrypt } from 'jose'
import { expect, test } from 'vitest'
import { openSession, sealSession } from './seal'
import type { Session } from './session'

const key = new Uint8Array(32).fill(7)
const now = Date.UTC(2026, 2, 2, 9, 30)

const common = { id: 's1', orgId: 'ABC@AdobeOrg', sandbox: 'prod', expiresAt: now + 1_000 }
const demo: Session = { mode: 'demo', ...common }
const credentials: Session = {
  mode: 'credentials',
  ...common,
  clientId: 'client-1',
  clientSecret: 'canary-secret',
}
const token: Session = { mode: 'token', ...common, apiKey: 'client-1', accessToken: 'canary-token' }

test.each([demo, credentials, token])('a $mode session is opened as it was sealed', async (session) => {
  expect(await openSession(await sealSession(session, key), key, now)).toEqual(session)
})

test.each([credentials, token])('a sealed $mode session shows nothing of its secret', async (session) => {
  const sealed = await sealSession(session, key)
  const decoded = sealed.split('.').map((part) => Buffer.from(part, 'base64url').toString('latin1'))
  expect([sealed, ...decoded].join()).not.toMatch(/canary|client-1|AdobeOrg/)
})

test('sealing twice gives two different texts', async () => {
  expect(await sealSession(demo, key)).not.toBe(await sealSession(demo, key))
})

test('a sealed session is cookie-safe', async () => {
  expect(await sealSession(credentials, key)).toMatch(/^[\w.-]+$/)
})

test('a session that was changed anywhere is none', async () => {
  const sealed = await sealSession(demo, key)
  for (let at = 0; at < sealed.length; at += 1) {
    const other = sealed[at] === 'A' ? 'B' : 'A'
    const changed = sealed.slice(0, at) + other + sealed.slice(at + 1)
    // The last letter of a part may hold bits that encode nothing: such a change is none.
    if (bytesOf(changed) === bytesOf(sealed)) continue
    expect([at, await openSession(changed, key, now)]).toEqual([at, undefined])
  }
})

function bytesOf(sealed: string): string {
  return sealed
    .split('.')
    .map((part) => Buffer.from(part, 'base64url').toString('hex'))
    .join('.')
}

test.each(['', 'x', 'a.b.c.d.e', '....', 'eyJhbGciOiJub25lIn0..', 'é'])(
  'the text "%s" is no session',
  async (text) => {
    expect(await openSession(text, key, now)).toBeUndefined()
  },
)

test('a session that was cut short is none', async () => {
  const sealed = await sealSession(demo, key)
  for (const length of [1, 10, sealed.length - 10]) {
    expect(await openSession(sealed.slice(0, length), key, now)).toBeUndefined()
  }
})

test('a session sealed with another key is none', async () => {
  expect(await openSession(await sealSession(demo, new Uint8Array(32).fill(8)), key, now)).toBeUndefined()
})

test('a session is over at the very moment it ends', async () => {
  const sealed = await sealSession(demo, key)
  expect([
    await openSession(sealed, key, demo.expiresAt - 1),
    await openSession(sealed, key, demo.expiresAt),
  ]).toEqual([demo, undefined])
})

test('a session sealed by another cipher is none, even with our key', async () => {
  const foreign = await new CompactEncrypt(new TextEncoder().encode('{}'))
    .setProtectedHeader({ alg: 'A256KW', enc: 'A256GCM' })
    .encrypt(key)
  expect(await openSession(foreign, key, now)).toBeUndefined()
})

test('an access token of usual length fits; one too long for a cookie is refused at its field', async () => {
  const sessionWith = (length: number): Session => ({
    ...token,
    accessToken: randomBytes(length).toString('base64url').slice(0, length),
  })
  expect((await sealSession(sessionWith(2_500), key)).length).toBeLessThanOrEqual(3_900)
  await expect(sealSession(sessionWith(6_000), key)).rejects.toMatchObject({
    code: 'invalid-input',
    fields: [{ path: 'accessToken', message: expect.stringContaining('client ID and client secret') }],
  })
})
