import { expect, test } from 'vitest'
import { requireSameScope } from './same-scope'

const session = { mode: 'demo', id: 's', orgId: 'A@AdobeOrg', sandbox: 'prod', expiresAt: 1 } as const

function ask(headers: Record<string, string>): () => void {
  return () => requireSameScope(new Request('http://localhost/api/drafts', { headers }), session)
}

test('a page acts only in the organization and sandbox it was drawn for', () => {
  expect(ask({ 'X-Sluice-Scope': 'A@AdobeOrg/prod' })).not.toThrow()
  for (const other of ['A@AdobeOrg/stage', 'B@AdobeOrg/prod', '']) {
    expect(ask({ 'X-Sluice-Scope': other })).toThrow(expect.objectContaining({ code: 'session-changed' }))
  }
})

test('a script that names no page is let through', () => {
  expect(ask({})).not.toThrow()
})
