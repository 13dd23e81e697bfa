import { expect, test } from 'vitest'
import { tokenExpiry } from './token-expiry'

/** A token whose payload is this text; head and signature are of no interest. */
const tokenOf = (payload: string) => `eyJhbGciOiJSUzI1NiJ9.${Buffer.from(payload).toString('base64url')}.c2ln`
const expiryOf = (claims: unknown) => tokenExpiry(tokenOf(JSON.stringify(claims)))

test.each([
  ['texts', { created_at: '1772443800000', expires_in: '86400000' }],
  ['numbers', { created_at: 1772443800000, expires_in: 86400000 }],
])('a token ends its lifetime after it was made, both in milliseconds and as %s', (_form, claims) => {
  expect(expiryOf(claims)).toBe(1772443800000 + 86400000)
})

test.each([
  {},
  { created_at: '1772443800000' },
  { expires_in: '86400000' },
  { created_at: null, expires_in: '86400000' },
  { created_at: '', expires_in: '86400000' },
  { created_at: 'yesterday', expires_in: '86400000' },
  { exp: 1772443800 },
  [],
  null,
])('a token that does not say when it was made, or for how long, has no known end: %j', (claims) => {
  expect(expiryOf(claims)).toBeUndefined()
})

test.each(['', 'opaque', 'a.b', 'a.b.c', tokenOf('{'), 'a..c', `${'x'.repeat(8_000)}.é.z`])(
  'a token of another kind has no known end: %s',
  (token) => {
    expect(tokenExpiry(token)).toBeUndefined()
  },
)
