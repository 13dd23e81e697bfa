import { expect, test } from 'vitest'
import { actorOf, type Session, viewOf } from './session'

const common = { id: 's1', orgId: 'ABC@AdobeOrg', sandbox: 'prod', expiresAt: Date.UTC(2026, 2, 2, 9, 30) }
const credentials: Session = { mode: 'credentials', ...common, clientId: 'client-1', clientSecret: 'canary' }
const token: Session = { mode: 'token', ...common, apiKey: 'key-1', accessToken: 'canary' }

test.each([{ mode: 'demo' as const, ...common }, credentials, token])(
  'a browser learns mode, organization, sandbox and end of its $mode session, and nothing else',
  (session) => {
    expect(viewOf(session)).toEqual({
      mode: session.mode,
      orgId: 'ABC@AdobeOrg',
      sandbox: 'prod',
      expiresAt: '2026-03-02T09:30:00.000Z',
    })
  },
)

test('who acts is the credential, never its secret', () => {
  expect([{ mode: 'demo' as const, ...common }, credentials, token].map(actorOf)).toEqual([
    'Demo visitor',
    'client-1',
    'key-1',
  ])
})
