import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import { SessionProvider } from '@/components/session/session-context'
import { AppError, PlatformError } from '@/lib/errors'
import { toProblem } from '@/lib/http/problem'
import { ProblemView } from './problem-view'

vi.mock('next/navigation', () => ({ useRouter: () => ({ refresh: () => undefined }) }))

const session = {
  mode: 'credentials',
  orgId: 'AB12@AdobeOrg',
  sandbox: 'prod',
  identity: 'me',
  expiresAt: 0,
} as const
const adobe = { requestId: 'request-1', platformStatus: 403 }

function draw(error: unknown): string {
  return renderToStaticMarkup(
    <SessionProvider value={session}>
      <ProblemView {...toProblem(error, 'request-1')} />
    </SessionProvider>,
  )
}

test('a missing permission is the title of its page, and an admin can be asked for it', () => {
  const page = draw(new PlatformError('permission-missing', { ...adobe, permissions: ['View Destinations'] }))
  expect(page).toMatch(/<h1[^>]*>You need View Destinations to see this</)
  expect(page).toContain('Copy a request to an admin')
  expect(page).toContain('Try again')
  expect(page).not.toContain('href="/dataflows"')
})

test('one of several permissions is not guessed', () => {
  const permissions = ['View Destinations', 'Manage Destinations']
  const page = draw(new PlatformError('permission-missing', { ...adobe, permissions }))
  expect(page).toMatch(/<h1[^>]*>You need a permission to see this</)
})

test('what may pass can be tried again, and another page is near', () => {
  const page = draw(new AppError('platform-busy'))
  expect(page).toContain('Try again')
  expect(page).toContain('href="/dataflows"')
  expect(page).toContain('href="/help/errors#platform-busy"')
  expect(page).not.toContain('Copy a request')
})

test('a session that Adobe no longer takes is renewed, not tried again', () => {
  const page = draw(new AppError('token-refused'))
  expect(page).toContain('Sign in again')
  expect(page).not.toContain('Try again')
})
