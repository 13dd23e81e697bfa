import type { ErrorCode } from '../error-codes'
import { type FieldProblem, PlatformError } from '../errors'
import { type Call, describe } from './call'
import { type ErrorFacts, readErrorBody } from './error-body'
import { meaningOfCode } from './platform-errors/catalogue'
import type { PlatformErrorMeaning } from './platform-errors/meaning'
import { meaningOfOlderRefusal, meaningOfStatus } from './platform-errors/meaning-of-status'
import { neededPermissions, permissionRemedy } from './platform-errors/needed-permissions'
import { meaningOfText } from './platform-errors/recognize-text'
import { toRequestId } from './request-id'
import { parseRetryAfter } from './retry'
import type { Answer } from './transport'

/**
 * Turns an error status into the error our callers act on: by its code, else by a sentence known word for word, else by
 * its status. What the platform said is kept as `cause` for the log.
 */
export function toPlatformError(answer: Answer, call: Call, nowMs: number): PlatformError {
  const { status, body } = answer
  const facts = readErrorBody(body, status)
  const { platformCode } = facts
  const { code, ...explanation } = explain(status, facts, call)
  return new PlatformError(code, {
    ...explanation,
    requestId: toRequestId(facts.requestId) ?? answer.requestId,
    platformStatus: status,
    ...(platformCode ? { platformCode } : {}),
    retryable: status === 408 || status === 429 || status >= 500,
    retryAfterMs: parseRetryAfter(answer.headers.get('retry-after'), nowMs),
    message: `${describe(call)} answered ${status}${platformCode ? ` ${platformCode}` : ''}`,
    cause: facts.words,
  })
}

interface Explanation {
  readonly code: ErrorCode
  readonly detail?: string
  readonly fields?: readonly FieldProblem[]
  readonly permissions?: readonly string[]
}

/** An unknown error keeps the general sentences of what its status means. */
function explain(status: number, facts: ErrorFacts, call: Call): Explanation {
  const meaning = meaningOf(status, facts, call)
  const code = meaning?.code ?? meaningOfStatus(status)
  if (code === 'permission-missing') {
    const permissions = neededPermissions(call)
    const detail = [meaning?.cause, permissionRemedy(permissions)].filter(Boolean).join(' ')
    return { code, detail, permissions }
  }
  if (!meaning) return { code }
  const { cause, remedy, field } = meaning
  return {
    code,
    detail: `${cause} ${remedy}`,
    ...(field ? { fields: [{ path: field, message: remedy }] } : {}),
  }
}

function meaningOf(
  status: number,
  { platformCode, words, isOlderForm }: ErrorFacts,
  call: Call,
): PlatformErrorMeaning | undefined {
  if (platformCode !== undefined) return meaningOfCode(platformCode)
  const isRefusal = status === 400 || status === 422
  const known = words === undefined ? undefined : meaningOfText(words)
  return known ?? (isOlderForm && isRefusal ? meaningOfOlderRefusal(call) : undefined)
}
