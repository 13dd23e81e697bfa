import { expect, test } from 'vitest'
import { requireSameOrigin } from './same-origin'

const check = (headers: Record<string, string>) => () =>
  requireSameOrigin(
    new Request('http://127.0.0.1:3000/api/session', {
      method: 'POST',
      headers: { host: 'sluice.example', ...headers },
    }),
  )

test.each([
  ['a program, which names no origin', {}],
  ['an own page', { origin: 'https://sluice.example' }],
  ['an own page of a current browser', { origin: 'https://sluice.example', 'sec-fetch-site': 'same-origin' }],
  ['an own page behind a proxy that ends TLS', { origin: 'http://sluice.example' }],
  [
    'an own page behind a proxy that changes the host',
    { host: 'app:3000', origin: 'https://sluice.example', 'x-forwarded-host': 'sluice.example' },
  ],
  ['an own page on another port', { host: 'localhost:3000', origin: 'http://localhost:3000' }],
  ['a person who typed the address', { 'sec-fetch-site': 'none' }],
])('%s is let through', (_who, headers) => {
  expect(check(headers)).not.toThrow()
})

test.each([
  ['another host', { origin: 'https://evil.example' }],
  ['a host that begins alike', { origin: 'https://sluice.example.evil.example' }],
  ['another port', { host: 'localhost:3000', origin: 'http://localhost:4000' }],
  ['a sandboxed frame', { origin: 'null' }],
  ['a file', { origin: 'file://' }],
  ['nonsense', { origin: 'sluice.example' }],
  ['another site without an origin', { 'sec-fetch-site': 'cross-site' }],
  [
    'another site that claims our origin',
    { origin: 'https://sluice.example', 'sec-fetch-site': 'cross-site' },
  ],
  ['a sibling domain', { origin: 'https://sluice.example', 'sec-fetch-site': 'same-site' }],
  ['another host behind a proxy', { origin: 'https://evil.example', 'x-forwarded-host': 'sluice.example' }],
])('%s is refused', (_who, headers) => {
  expect(check(headers)).toThrow(expect.objectContaining({ code: 'origin-refused', status: 403 }))
})
