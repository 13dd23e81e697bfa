import { z } from 'zod'

const problemSchema = z.object({
  title: z.string(),
  status: z.number(),
  detail: z.string(),
  code: z.string(),
  requestId: z.string(),
  fields: z.array(z.object({ path: z.string(), message: z.string() })).default([]),
  /** Both sides of an edit conflict. */
  conflict: z.unknown().optional(),
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
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  readonly body?: unknown
  /** Names the request, so that asking again after a lost answer does not do it twice. */
  readonly idempotencyKey?: string
  readonly signal?: AbortSignal
}

/**
 * Asks our own server. The answer's type is the caller's word for it: both ends are built from one source.
 *
 * @throws Problem  for every failure, being offline included
 */
export async function requestJson<T>(
  url: string,
  { method = 'GET', body, idempotencyKey, signal }: RequestOptions = {},
): Promise<T> {
  const headers = {
    ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
    ...(idempotencyKey === undefined ? {} : { 'Idempotency-Key': idempotencyKey }),
  }
  let response: Response
  try {
    response = await fetch(url, {
      method,
      headers,
      body: body === undefined ? null : JSON.stringify(body),
      signal,
    })
  } catch (error) {
    if (signal?.aborted) throw error
    throw new Problem(offline, { cause: error })
  }
  const answer: unknown = response.status === 204 ? undefined : await response.json().catch(() => undefined)
  if (response.ok) return answer as T
  const problem = problemSchema.safeParse(answer)
  throw new Problem(problem.success ? problem.data : { ...unreadable, status: response.status })
}

/** What to show of anything that was thrown. */
export function problemOf(error: unknown): ProblemDetails {
  return error instanceof Problem ? error.details : unreadable
}
