import { STATUS_CODES } from 'node:http'
import { z } from 'zod'

/** Error bodies are documented by samples: a member of another type, or an empty one, is as good as missing. */
const text = z.string().trim().min(1).optional().catch(undefined)

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

/** What can be told from an error body, whichever of Adobe's forms it has. */
export interface ErrorFacts {
  /** As in `FLOW-1439-404` or `403025`. */
  readonly platformCode: string | undefined
  /** The platform's own words. For the log, never for the screen. */
  readonly words: string | undefined
  readonly requestId: string | undefined
  /** The legacy pair without a code beside it. */
  readonly isOlderForm: boolean
}

/** Reads an error body; one of no known form has no facts but the words of its status. */
export function readErrorBody(body: unknown, status: number): ErrorFacts {
  const parsed = errorBodySchema.safeParse(body)
  const error: z.infer<typeof errorBodySchema> = parsed.success ? parsed.data : {}
  const { report, detail, errorMessage, message, title } = error
  const platformCode = codeOf(error)
  return {
    platformCode,
    // In the order in which the bodies are most specific.
    words: report?.['detailed-message'] ?? detail ?? errorMessage ?? message ?? title ?? STATUS_CODES[status],
    requestId: report?.['request-id'] ?? report?.registryRequestId ?? error.requestId,
    isOlderForm: platformCode === undefined && errorMessage !== undefined,
  }
}

/** `FLOW-1439-404` and its like end the `type` URI; the gateway has `error_code` instead. */
function codeOf(body: Pick<z.infer<typeof errorBodySchema>, 'type' | 'error_code'>): string | undefined {
  const last = body.type?.split('/').at(-1)
  if (last && /^[A-Z_]+(-\d+){1,2}$/.test(last)) return last
  const code = String(body.error_code ?? '')
  return /^[\w.-]{1,64}$/.test(code) ? code : undefined
}
