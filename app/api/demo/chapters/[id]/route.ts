import { findChapter } from '@/lib/demo/chapters'
import { AppError } from '@/lib/errors'
import { handle, json, param } from '@/lib/http/handle'
import { openChapter } from '@/lib/operations/open-chapter'
import { signIn } from '@/lib/operations/sign-in'
import { armChapter } from '@/lib/platform/demo-organization'
import { connect } from '@/lib/platform/session-context'
import { viewOf } from '@/lib/session/session'
import { sessionCookieFor } from '@/lib/session/session-cookie'

const tools = { connect, now: Date.now, newId: () => crypto.randomUUID() }

/** Opens a demo session of its own for a chapter of the story, in the state in which the chapter begins. */
export const POST = handle({ access: 'public' }, async ({ request, params }) => {
  const chapter = findChapter(param(params, 'id'))
  if (!chapter) throw new AppError('not-found')
  const session = { ...(await signIn({ mode: 'demo' }, tools)), chapter: chapter.id }
  const href = await openChapter(await connect(session), chapter.id)
  await armChapter(session, chapter.id)
  return json(
    { ...viewOf(session), href },
    { status: 201, headers: { 'Set-Cookie': await sessionCookieFor(request, session) } },
  )
})
