import { handle, json } from '@/lib/http/handle'
import { readJsonBody } from '@/lib/http/read-json'
import { passThrough } from '@/lib/operations/pass-through'
import { contextFor } from '@/lib/platform/session-context'

const pass = handle({ access: 'session' }, async ({ request, session, params }) => {
  const { path = [] } = params
  const segments = typeof path === 'string' ? [path] : path
  const hasBody =
    request.headers.has('content-type') && (request.method === 'POST' || request.method === 'PATCH')
  const answer = await passThrough(await contextFor(session), {
    method: request.method,
    segments,
    query: new URL(request.url).searchParams,
    body: hasBody ? await readJsonBody(request) : undefined,
    ifMatch: request.headers.get('if-match') ?? undefined,
  })
  const headers = { 'X-Request-Id': answer.requestId }
  if (answer.body === undefined) return new Response(null, { status: answer.status, headers })
  return json(answer.body, { status: answer.status, headers })
})

export { pass as DELETE, pass as GET, pass as PATCH, pass as POST, pass as PUT }
