import { doubtServer } from '@/components/ui/server-reach'
import { noteRequest } from './own-changes'
import { type ProblemDetails, problemSchema } from './problem-details'
import {
  hearSessionEnded,
  hearSessionHolds,
  pageScope,
  reportSessionTrouble,
  sessionEnds,
} from './session-signal'

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
  permissions: [],
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
  /** Whether somebody waits for it. Left out, whatever changes something counts as pressed. */
  readonly isPressed?: boolean
  readonly signal?: AbortSignal
}

/** Signing in and moving about is what these are for; whatever else fails with 401 says that the session is over. */
const isAboutSession = (url: string) => url === '/api/session' || url.startsWith('/api/demo/')

const ourCodes: ReadonlySet<string> = new Set(['session-required', 'session-expired'])
const endedCodes: ReadonlySet<string> = new Set([...ourCodes, 'token-refused', 'sign-in-refused'])

/**
 * Asks our own server. The answer's type is the caller's word for it: both ends are built from one source.
 *
 * @throws Problem  for every failure, being offline included
 */
export async function requestJson<T>(url: string, options: RequestOptions = {}): Promise<T> {
  const since = sessionEnds()
  const response = await send(url, options)
  const { method = 'GET', isPressed = method !== 'GET' } = options
  if (!response.ok) throw await toProblem(url, response, { isPressed })
  if (!isAboutSession(url)) hearSessionHolds(since)
  const answer: unknown = response.status === 204 ? undefined : await response.json().catch(() => undefined)
  return answer as T
}

/**
 * Sends a request and gives its answer, whatever the status.
 *
 * @throws Problem  when none arrives; the signal's reason when it was aborted
 */
export async function send(
  url: string,
  {
    method = 'GET',
    body,
    accept,
    idempotencyKey,
    keepalive = false,
    signal,
  }: RequestOptions & { readonly accept?: string },
): Promise<Response> {
  const scope = isAboutSession(url) ? undefined : pageScope()
  const headers = {
    ...(scope === undefined ? {} : { 'X-Sluice-Scope': scope }),
    ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
    ...(accept === undefined ? {} : { Accept: accept }),
    ...(idempotencyKey === undefined ? {} : { 'Idempotency-Key': idempotencyKey }),
  }
  const settle = noteRequest(method, url)
  let status = 0
  try {
    const response = await fetch(url, {
      method,
      headers,
      body: body === undefined ? null : JSON.stringify(body),
      keepalive,
      signal,
    })
    status = response.status
    return response
  } catch (error) {
    if (signal?.aborted) throw error
    doubtServer()
    throw lostConnection(error)
  } finally {
    settle(status)
  }
}

/** What a refusal says; one that ends the session is told to the page as well. */
export async function toProblem(
  url: string,
  response: Response,
  { isPressed }: { readonly isPressed: boolean },
): Promise<Problem> {
  const parsed = problemSchema.safeParse(await response.json().catch(() => undefined))
  const { data: problem = { ...unreadable, status: response.status } } = parsed
  if (!isAboutSession(url)) tellOfSession(problem, isPressed)
  return new Problem(problem)
}

export function lostConnection(cause: unknown): Problem {
  return new Problem(offline, { cause })
}

function tellOfSession({ status, code }: ProblemDetails, isPressed: boolean): void {
  if (status === 401 && endedCodes.has(code)) hearSessionEnded({ isOurs: ourCodes.has(code), isPressed })
  if (code === 'session-changed') reportSessionTrouble('moved')
}

/** What to show of anything that was thrown. */
export function problemOf(error: unknown): ProblemDetails {
  return error instanceof Problem ? error.details : unreadable
}
