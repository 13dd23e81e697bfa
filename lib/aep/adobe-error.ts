import { z } from 'zod'
import type { ErrorCode } from '../error-codes'
import { PlatformError } from '../errors'
import { toRequestId } from './request-id'
import { parseRetryAfter } from './retry'
import type { Answer } from './transport'

/** Error bodies are documented by samples: a member of another type is as good as missing. */
const text = z.string().optional().catch(undefined)

/**
 * The union of Adobe's error bodies: the gateway's `{error_code, message}`, Flow Service's problem with the legacy
 * pair, its older pair alone, Segmentation's and Schema Registry's problems. Codes come as strings or numbers.
 */
const errorBodySchema = z.looseObject({
  type: text,
  title: text,
  detail: text,
  message: text,
  errorMessage: text,
  error_code: z.union([z.string(), z.number()]).optional().catch(undefined),
  report: z
    .looseObject({ 'detailed-message': text, 'request-id': text, registryRequestId: text })
    .optional()
    .catch(undefined),
  requestId: text,
})

type ErrorBody = z.infer<typeof errorBodySchema>

/** Gateway codes, Flow Service codes without their status suffix, and what each means to our caller. */
const meanings: ReadonlyMap<string, ErrorCode> = new Map([
  ['403010', 'token-refused'],
  ['401013', 'token-refused'],
  ['403000', 'api-key-refused'],
  ['403003', 'api-key-refused'],
  ['403025', 'organization-refused'],
  ['403027', 'organization-refused'],
  ['429050', 'platform-busy'],
  ['FLOW-1404', 'changed-meanwhile'],
  ['FLOW-1413', 'destination-unavailable'],
  ['FLOW-1416', 'state-conflict'],
  ['FLOW-1417', 'state-conflict'],
  ['FLOW-1418', 'still-in-use'],
  ['FLOW-1420', 'state-conflict'],
  ['FLOW-1421', 'state-conflict'],
  ['FLOW-1422', 'state-conflict'],
  ['FLOW-1430', 'resource-gone'],
  ['FLOW-1439', 'resource-gone'],
  ['FLOW-1447', 'still-in-use'],
  ['FLOW-1457', 'state-conflict'],
  ['FLOW-1458', 'state-conflict'],
  ['FLOW-2000', 'organization-refused'],
  ['FLOW-2100', 'sandbox-unknown'],
  ['FLOW-2101', 'sandbox-unknown'],
  ['FLOW-2118', 'permission-missing'],
  ['FLOW-2120', 'permission-missing'],
  ['FLOW-2121', 'permission-missing'],
])

/** What a status means when its code is unknown. */
function meaningOfStatus(status: number): ErrorCode {
  if (status === 401) return 'token-refused'
  if (status === 403) return 'permission-missing'
  if (status === 404) return 'resource-gone'
  if (status === 409 || status === 412) return 'changed-meanwhile'
  if (status === 429) return 'platform-busy'
  if (status >= 500) return 'platform-failed'
  return 'platform-rejected'
}

/** `FLOW-1439-404` and its like end the `type` URI; the gateway has `error_code` instead. */
function codeOf(body: ErrorBody): string | undefined {
  const last = body.type?.split('/').at(-1)
  if (last && /^[A-Z_]+-\d+-\d+$/.test(last)) return last
  return body.error_code === undefined ? undefined : String(body.error_code)
}

/** The platform's own words, in the order in which its bodies are most specific. For the log, never for the screen. */
function messageOf(body: ErrorBody): string | undefined {
  return body.report?.['detailed-message'] ?? body.detail ?? body.errorMessage ?? body.message ?? body.title
}

/**
 * Turns an error status into the error our callers act on.
 *
 * @source Flow Service reference, "Errors"; gateway codes from the Experience Platform troubleshooting page
 */
export function toPlatformError(answer: Answer, call: string, nowMs: number): PlatformError {
  const { status, body, requestId } = answer
  const parsed = errorBodySchema.safeParse(body)
  const error = parsed.success ? parsed.data : {}
  const platformCode = codeOf(error)
  const family = platformCode?.replace(/-\d+$/, '')
  const code = meanings.get(platformCode ?? '') ?? meanings.get(family ?? '') ?? meaningOfStatus(status)
  return new PlatformError(code, {
    requestId:
      toRequestId(error.report?.['request-id'] ?? error.report?.registryRequestId ?? error.requestId) ??
      requestId,
    platformStatus: status,
    ...(platformCode ? { platformCode } : {}),
    retryable: status === 408 || status === 429 || status >= 500,
    retryAfterMs: parseRetryAfter(answer.headers.get('retry-after'), nowMs),
    message: `${call} answered ${status}${platformCode ? ` ${platformCode}` : ''}`,
    cause: messageOf(error),
  })
}
