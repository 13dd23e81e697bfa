import { z } from 'zod'
import { handle, json } from '@/lib/http/handle'
import { sandboxNameSchema, signIn, signInSchema, switchSandbox } from '@/lib/operations/sign-in'
import { connect } from '@/lib/platform/session-context'
import { sessionCookieHeader } from '@/lib/session/cookie'
import { previousSession } from '@/lib/session/read-session'
import { type Session, viewOf } from '@/lib/session/session'
import { sessionCookieFor } from '@/lib/session/session-cookie'

const tools = { connect, now: Date.now, newId: () => crypto.randomUUID() }

export const POST = handle({ access: 'public', body: signInSchema }, async ({ request, body }) =>
  answer(request, await signIn(body, { ...tools, previous: await previousSession(request) }), 201),
)

export const GET = handle({ access: 'session' }, async ({ session }) => json(viewOf(session)))

export const PATCH = handle(
  { access: 'session', body: z.strictObject({ sandbox: sandboxNameSchema }) },
  async ({ request, session, body }) =>
    answer(request, await switchSandbox(session, body.sandbox, tools), 200),
)

export const DELETE = handle({ access: 'session' }, async ({ request }) => {
  return new Response(null, { status: 204, headers: { 'Set-Cookie': sessionCookieHeader(request, '', 0) } })
})

async function answer(request: Request, session: Session, status: number): Promise<Response> {
  return json(viewOf(session), {
    status,
    headers: { 'Set-Cookie': await sessionCookieFor(request, session) },
  })
}
