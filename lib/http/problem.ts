import 'server-only'
import type { DraftView } from '../contract/drafts'
import type { Exchange } from '../contract/exchanges'
import type { ErrorCode } from '../error-codes'
import { AppError, ConflictError, type FieldProblem, PlatformError } from '../errors'
import { log } from '../log'

/** RFC 9457 problem details, with our members. */
export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly code: ErrorCode
  readonly requestId: string
  readonly fields?: readonly FieldProblem[]
  /** What the caller may lack at Adobe, by the names an admin sees. */
  readonly permissions?: readonly string[]
  /** Both sides of an edit conflict. */
  readonly conflict?: unknown
}

/**
 * Turns anything thrown into a problem a person can act on. Unknown errors get a fixed sentence; what they were goes
 * to the log under the same request id.
 *
 * @param requestId  ours; a platform error brings the platform's own, which is the one Adobe can look up
 */
export function toProblem(error: unknown, requestId: string): Problem {
  const known = error instanceof AppError ? error : new AppError('internal', { cause: error })
  return {
    type: `https://sluice.invalid/errors/${known.code}`,
    title: known.title,
    status: known.status,
    detail: known.detail,
    code: known.code,
    requestId: error instanceof PlatformError && error.requestId ? error.requestId : requestId,
    ...(known.fields.length > 0 ? { fields: known.fields } : {}),
    ...(error instanceof PlatformError && error.permissions.length > 0
      ? { permissions: error.permissions }
      : {}),
    ...(known instanceof ConflictError ? { conflict: known.sides } : {}),
  }
}

/** Logs what went wrong: facts and a stack, no body, no value that a person typed. */
export function logError(error: unknown, requestId: string, where: string): void {
  const facts = { requestId, where }
  if (error instanceof PlatformError) {
    const { code, platformStatus, platformCode, requestId: platformRequestId, message } = error
    log.warn({ ...facts, code, platformStatus, platformCode, platformRequestId }, message)
  } else if (error instanceof AppError && error.status < 500) {
    log.info({ ...facts, code: error.code }, error.message)
  } else {
    log.error({ ...facts, ...traceOf(error) }, 'unexpected error')
  }
}

/** Where an unknown error came from, without its message: that may quote a value. */
function traceOf(error: unknown) {
  if (!(error instanceof Error)) return {}
  const frames = error.stack?.split('\n').filter((line) => line.trimStart().startsWith('at '))
  return { error: error.name, frames }
}

/** What some routes tell along with a problem, as RFC 9457 allows. */
interface Extensions {
  /** What a save conflicts with. */
  readonly draft?: DraftView
  /** What went over the wire until then. */
  readonly exchanges?: readonly Exchange[]
}

/** The answer that carries a problem, and what its route tells along with it. */
export function toProblemResponse(problem: Problem & Extensions): Response {
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: {
      'Content-Type': 'application/problem+json',
      'Cache-Control': 'no-store',
      'X-Request-Id': problem.requestId,
    },
  })
}
