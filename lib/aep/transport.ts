import { PlatformContractError, PlatformTimeoutError, PlatformUnreachableError } from '../errors'
import type { HttpAnswer, HttpRequest, HttpSend } from './http-send'
import { lostAnswer } from './lost-answer'
import { toRequestId } from './request-id'

/** One answer, body read once. */
export interface Answer {
  readonly status: number
  readonly headers: HttpAnswer['headers']
  /** The parsed body; `undefined` for an empty one. */
  readonly body: unknown
  readonly requestId: string
}

export interface Attempt {
  readonly url: string
  readonly method: HttpRequest['method']
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string | undefined
  /** How long this attempt may take, the body included. */
  readonly timeoutMs: number
  /** Whether the call changes nothing at the platform, however it ends. */
  readonly isRead: boolean
  /** Our id for the call; kept when the platform gives none of its own. */
  readonly requestId: string
  readonly signal?: AbortSignal | undefined
}

/**
 * Sends one attempt and reads its body.
 *
 * @throws PlatformTimeoutError      no complete answer before `timeoutMs`
 * @throws PlatformUnreachableError  the connection failed or was cut
 * @throws PlatformContractError     a success whose body is not JSON (an error status keeps its status instead)
 */
export async function attempt(
  send: HttpSend,
  { timeoutMs, signal, isRead, ...call }: Attempt,
): Promise<Answer> {
  const deadline = AbortSignal.timeout(timeoutMs)
  const advice = isRead ? lostAnswer.read : lostAnswer.write
  const either = signal ? AbortSignal.any([signal, deadline]) : deadline
  let answer: HttpAnswer
  let text: string
  try {
    const { url, method, headers, body } = call
    answer = await send(url, { method, headers, body, signal: either })
    text = await answer.text()
  } catch (cause) {
    if (signal?.aborted) throw cause
    const options = { requestId: call.requestId, cause, message: `${call.method} got no answer` }
    throw deadline.aborted
      ? new PlatformTimeoutError({ ...options, ...advice.timeout })
      : new PlatformUnreachableError({ ...options, ...advice.unreachable })
  }
  const requestId = toRequestId(answer.headers.get('x-request-id')) ?? call.requestId
  return {
    status: answer.status,
    headers: answer.headers,
    body: parseBody(text, { status: answer.status, requestId, ...advice.contract }),
    requestId,
  }
}

/** Error pages of gateways are often HTML: their status says enough, so only a success must be JSON. */
function parseBody(
  text: string,
  { status, ...options }: { status: number; requestId: string; detail?: string },
): unknown {
  if (text.trim() === '') return undefined
  try {
    return JSON.parse(text)
  } catch {
    if (status >= 400) return undefined
    throw new PlatformContractError('not-json', {
      ...options,
      platformStatus: status,
      message: 'answer is not JSON',
    })
  }
}
