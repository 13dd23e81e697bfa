import { expect, test } from 'vitest'
import { readCookie, sessionCookieHeader } from './cookie'

const requestOf = (headers: Record<string, string>, url = 'http://sluice.example/') =>
  new Request(url, { headers })
const attributesOf = (header: string) => header.split('; ')

test('scripts cannot read the cookie, and other sites’ forms do not carry it', () => {
  expect(attributesOf(sessionCookieHeader(requestOf({}), 'sealed', 3_600))).toEqual([
    'sluice_session=sealed',
    'Path=/',
    'HttpOnly',
    'SameSite=Lax',
    'Max-Age=3600',
  ])
})

test.each([
  ['over HTTPS', requestOf({}, 'https://sluice.example/')],
  ['behind a proxy that ends TLS', requestOf({ 'x-forwarded-proto': 'https' })],
  ['behind two proxies, the outer of which ends TLS', requestOf({ 'x-forwarded-proto': 'https, http' })],
])('the cookie stays on secure connections %s', (_where, request) => {
  expect(attributesOf(sessionCookieHeader(request, 'sealed', 1))).toContain('Secure')
})

test.each([
  ['over plain HTTP', requestOf({})],
  ['behind a proxy on plain HTTP', requestOf({ 'x-forwarded-proto': 'http' })],
])('%s the cookie is not marked secure, or browsers would drop it', (_where, request) => {
  expect(sessionCookieHeader(request, 'sealed', 1)).not.toContain('Secure')
})

test.each([0, -5])('an age of %i deletes the cookie', (seconds) => {
  expect(attributesOf(sessionCookieHeader(requestOf({}), '', seconds))).toContain('Max-Age=0')
})

test.each([
  ['sluice_session=a', 'a'],
  ['first=1; sluice_session=a; last=2', 'a'],
  [' sluice_session = a ', 'a'],
  ['sluice_session=a=b==', 'a=b=='],
  ['not_sluice_session=b', undefined],
  ['sluice_session', undefined],
  ['=a', undefined],
  ['', undefined],
])('the cookie is found in "%s"', (cookie, value) => {
  expect(readCookie(requestOf({ cookie }), 'sluice_session')).toBe(value)
})

test('a request without cookies has none', () => {
  expect(readCookie(requestOf({}), 'sluice_session')).toBeUndefined()
})
