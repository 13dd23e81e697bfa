import { z } from 'zod'
import { pageScope, reportSessionTrouble } from './session-signal'

const problemSchema = z.object({
  title: z.string(),
  status: z.number(),
  detail: z.string(),
  code: z.string(),
  requestId: z.string(),
  fields: z.array(z.object({ path: z.string(), message: z.string() })).default([]),
  /** What a conflicting save ran into. */
  draft: z.unknown().optional(),
})

type ProblemDetails = z.infer<typeof problemSchema>

/** A refused or failed request, in the words the server chose for a person. */
class Problem extends Error {
  override readonly name = 'Problem'
  readonly details: ProblemDetails

  constructor(details: ProblemDetails, options?: ErrorOptions) {
    super(details.title, options)
    this.details = details
  }
}

const offline: ProblemDetails = {
  title: 'The server did not answer',
  detail: 'Check your network connection, then try again. What you typed is still here.',
  status: 0,
  code: 'offline',
  requestId: '',
  fields: [],
}

const unreadable: ProblemDetails = {
  ...offline,
  title: 'The server’s answer could not be read',
  detail: 'Reload the page and try again.',
  code: 'unreadable',
}

interface RequestOptions {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly body?: unknown
  /** Names the request, so that asking again after a lost answer does not do it twice. */
  readonly idempotencyKey?: string
  /** Lets the request outlive its page. Browsers take 64 KB at most this way. */
  readonly keepalive?: boolean
  readonly signal?: AbortSignal
}

/** Signing in and moving about is what these are for; whatever else fails with 401 says that the session is over. */
const isAboutSession = (url: string) => url === '/api/session'

const endedCodes: ReadonlySet<string> = new Set([
  'session-required',
  'session-expired',
  'token-refused',
  'sign-in-refused',
])

/**
 * Asks our own server. The answer's type is the caller's word for it: both ends are built from one source.
 *
 * @throws Problem  for every failure, being offline included
 */
export async function requestJson<T>(
  url: string,
  { method = 'GET', body, idempotencyKey, keepalive = false, signal }: RequestOptions = {},
): Promise<T> {
  const scope = isAboutSession(url) ? undefined : pageScope()
  const headers = {
    ...(scope === undefined ? {} : { 'X-Sluice-Scope': scope }),
    ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
    ...(idempotencyKey === undefined ? {} : { 'Idempotency-Key': idempotencyKey }),
  }
  let response: Response
  try {
    response = await fetch(url, {
      method,
      headers,
      body: body === undefined ? null : JSON.stringify(body),
      keepalive,
      signal,
    })
  } catch (error) {
    if (signal?.aborted) throw error
    throw new Problem(offline, { cause: error })
  }
  const answer: unknown = response.status === 204 ? undefined : await response.json().catch(() => undefined)
  if (response.ok) return answer as T
  const { data: problem = { ...unreadable, status: response.status } } = problemSchema.safeParse(answer)
  if (!isAboutSession(url)) tellOfSession(problem)
  throw new Problem(problem)
}

function tellOfSession({ status, code }: ProblemDetails): void {
  if (status === 401 && endedCodes.has(code)) reportSessionTrouble('ended')
  if (code === 'session-changed') reportSessionTrouble('moved')
}

/** What to show of anything that was thrown. */
export function problemOf(error: unknown): ProblemDetails {
  return error instanceof Problem ? error.details : unreadable
}
