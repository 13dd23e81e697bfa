import type { z } from 'zod'
import { PlatformContractError, PlatformError } from '../errors'
import { toPlatformError } from './adobe-error'
import { type Call, describe, urlOf } from './call'
import type { HttpSend } from './http-send'
import { lostAnswer } from './lost-answer'
import { retryDelayMs } from './retry'
import { type Answer, attempt } from './transport'

/**
 * Hands out the bearer token; `refused` is one the platform has just turned down. A source that has no other gives the
 * same one again.
 */
export type TokenSource = (options?: { refused?: string }) => Promise<string>

/**
 * Everything a call to Adobe needs besides itself. One per session and sandbox; there is no other way to make a
 * call, so none can leave without organization, sandbox, key and token.
 */
export interface AdobeContext {
  readonly send: HttpSend
  readonly baseUrl: string
  readonly orgId: string
  readonly apiKey: string
  readonly sandbox: string
  readonly accessToken: TokenSource
  readonly now: () => number
  readonly sleep: (durationMs: number, signal?: AbortSignal) => Promise<void>
  readonly random: () => number
  readonly newRequestId: () => string
  /** How long one attempt, and the whole call with its repeats, may take. */
  readonly attemptTimeoutMs: number
  readonly totalTimeoutMs: number
  readonly signal?: AbortSignal
}

/**
 * Makes one call and returns its parsed body.
 *
 * Reads are repeated on lost connections, 408, 429 and 5xx. A write is repeated only after 429 or 401, because then
 * the gateway turned it away before the service saw it; anything else leaves its effect unknown.
 *
 * @throws PlatformError          an error status; `code` says what to do
 * @throws PlatformTimeoutError   no answer in time
 * @throws PlatformUnreachableError  no connection, or it was cut
 * @throws PlatformContractError  not JSON, or not of the documented shape
 */
export async function request<T>(context: AdobeContext, call: Call, schema: z.ZodType<T>): Promise<T> {
  return (await requestNamed(context, call, schema)).data
}

/** Like {@link request}, and tells the id under which the platform can look the call up. */
export async function requestNamed<T>(
  context: AdobeContext,
  call: Call,
  schema: z.ZodType<T>,
): Promise<{ data: T; requestId: string }> {
  const answer = await send(context, call)
  const parsed = schema.safeParse(answer.body)
  if (parsed.success) return { data: parsed.data, requestId: answer.requestId }
  const where = parsed.error.issues.map((issue) => `${issue.path.join('.') || 'body'} (${issue.code})`)
  throw new PlatformContractError('other-shape', {
    requestId: answer.requestId,
    platformStatus: answer.status,
    ...(isRead(call) ? lostAnswer.read : lostAnswer.write).contract,
    message: `${describe(call)} answered another shape: ${where.slice(0, 5).join(', ')}`,
  })
}

/** Like {@link request} for callers that pass the body on unread; error statuses throw all the same. */
export async function send(context: AdobeContext, call: Call): Promise<Answer> {
  const startedAt = context.now()
  let refusal: { token: string; error: PlatformError } | undefined
  for (let tries = 1; ; tries += 1) {
    let token: string | undefined
    try {
      token = await context.accessToken(refusal && { refused: refusal.token })
      if (refusal?.token === token) throw refusal.error
      const remainingMs = context.totalTimeoutMs - (context.now() - startedAt)
      const timeoutMs = Math.max(1, Math.min(context.attemptTimeoutMs, remainingMs))
      return await sendOnce(context, call, token, timeoutMs)
    } catch (error) {
      if (!(error instanceof PlatformError)) throw error
      // A 401 of Flow Service may be about the organization, which a new token would not change.
      if (error.code === 'token-refused' && error.platformStatus === 401 && token !== undefined && !refusal) {
        refusal = { token, error }
        continue
      }
      // Without a token the call has not left at all.
      const isSafe = token === undefined || canRepeat(call, error)
      const delayMs = isSafe ? retryDelayMs({ error, tries, random: context.random }) : undefined
      if (delayMs === undefined || context.now() - startedAt + delayMs > context.totalTimeoutMs) throw error
      await context.sleep(delayMs, context.signal)
    }
  }
}

async function sendOnce(
  context: AdobeContext,
  call: Call,
  token: string,
  timeoutMs: number,
): Promise<Answer> {
  const requestId = context.newRequestId()
  const answer = await attempt(context.send, {
    url: urlOf(context.baseUrl, call),
    method: call.method,
    headers: headersOf(context, call, token, requestId),
    body: call.body === undefined ? undefined : JSON.stringify(call.body),
    timeoutMs,
    isRead: isRead(call),
    requestId,
    signal: context.signal,
  })
  if (answer.status < 200 || answer.status >= 300) throw toPlatformError(answer, call, context.now())
  return answer
}

/** The one place where headers are put together. */
function headersOf(
  context: AdobeContext,
  call: Call,
  token: string,
  requestId: string,
): Record<string, string> {
  return {
    Authorization: `Bearer ${token}`,
    'x-api-key': context.apiKey,
    'x-gw-ims-org-id': context.orgId,
    'x-sandbox-name': context.sandbox,
    'x-request-id': requestId,
    Accept: call.accept ?? 'application/json',
    ...(call.body === undefined ? {} : { 'Content-Type': 'application/json' }),
    ...(call.ifMatch === undefined ? {} : { 'If-Match': call.ifMatch }),
  }
}

/** A lost answer to a write leaves its effect unknown; 429 is the gateway's refusal before the service saw it. */
function canRepeat(call: Call, error: PlatformError): boolean {
  return isRead(call) || error.platformStatus === 429
}

function isRead(call: Call): boolean {
  return call.method === 'GET' || call.isRead === true
}
