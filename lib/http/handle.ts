import 'server-only'
import type { z } from 'zod'
import type { Exchange } from '../contract/exchanges'
import { log } from '../log'
import { requireSession } from '../session/read-session'
import type { Session } from '../session/session'
import { logError, toProblem, toProblemResponse } from './problem'
import { parseInput, readJson } from './read-json'
import { requireSameOrigin } from './same-origin'
import { requireSameScope } from './same-scope'

type Params = Record<string, string | string[]>

interface RouteContext {
  readonly params: Promise<Params>
}

/** What every handler gets. */
interface Incoming {
  readonly request: Request
  readonly requestId: string
  readonly params: Params
  /** What a handler puts in here is told along with the problem, should there be one. */
  readonly exchanges: Exchange[]
}

interface Declaration<Access extends 'session' | 'public', Body, Query> {
  /** `session`: the caller must be signed in. */
  readonly access: Access
  readonly body?: z.ZodType<Body>
  readonly query?: z.ZodType<Query>
}

type Handler<Access extends 'session' | 'public', Body, Query> = (
  incoming: Incoming & { readonly body: Body; readonly query: Query } & (Access extends 'session'
      ? { readonly session: Session }
      : object),
) => Promise<Response>

const readingMethods: ReadonlySet<string> = new Set(['GET', 'HEAD'])

/**
 * Declares a route: the wrapper checks origin and session, parses body and query, names the request, logs it, and
 * turns whatever is thrown into a problem response. The handler only calls one operation and answers.
 */
export function handle<Access extends 'session' | 'public', Body = undefined, Query = undefined>(
  declaration: Declaration<Access, Body, Query>,
  handler: Handler<Access, Body, Query>,
): (request: Request, context: RouteContext) => Promise<Response> {
  return async (request, context) => {
    const requestId = crypto.randomUUID()
    const startedAt = performance.now()
    const where = `${request.method} ${new URL(request.url).pathname}`
    const exchanges: Exchange[] = []
    let response: Response
    try {
      if (!readingMethods.has(request.method)) requireSameOrigin(request)
      const session = declaration.access === 'session' ? { session: await requireSession(request) } : {}
      if (session.session) requireSameScope(request, session.session)
      const params = await context.params
      const body = declaration.body ? await readJson(request, declaration.body) : undefined
      const query = declaration.query ? parseInput(queryOf(request), declaration.query) : undefined
      // Guaranteed by the declaration: what it names was read above, what it leaves out is typed undefined or absent.
      const incoming = { request, requestId, params, exchanges, body, query, ...session } as Parameters<
        typeof handler
      >[0]
      response = await handler(incoming)
    } catch (error) {
      logError(error, requestId, where)
      const problem = toProblem(error, requestId)
      response = toProblemResponse(exchanges.length > 0 ? { ...problem, exchanges } : problem)
    }
    if (!response.headers.has('x-request-id')) response.headers.set('X-Request-Id', requestId)
    log.info({
      requestId,
      where,
      status: response.status,
      durationMs: Math.round(performance.now() - startedAt),
    })
    return response
  }
}

/** One value per name; a repeated name keeps its last value. */
function queryOf(request: Request): Record<string, string> {
  return Object.fromEntries(new URL(request.url).searchParams)
}

/** A JSON answer. Nothing here may be cached: it belongs to one session. */
export function json(
  value: unknown,
  init: { status?: number; headers?: Record<string, string> } = {},
): Response {
  return new Response(JSON.stringify(value), {
    status: init.status ?? 200,
    headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store', ...init.headers },
  })
}

/** One parameter of the address. */
export function param(params: Params, name: string): string {
  const value = params[name]
  return typeof value === 'string' ? value : (value?.join('/') ?? '')
}
