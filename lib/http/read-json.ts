import 'server-only'
import type { z } from 'zod'
import { AppError, ValidationError } from '../errors'
import { toFieldProblems } from '../field-problems'

const bodyBytesMax = 1_048_576

/**
 * Reads a JSON body of at most 1 MB and parses it. Where the schema takes nothing at all, there may be none.
 *
 * @throws AppError  `unsupported-media-type`, `body-too-large` or `invalid-json`
 * @throws ValidationError  one sentence per wrong field
 */
export async function readJson<T>(request: Request, schema: z.ZodType<T>): Promise<T> {
  const nothing = hasBody(request) ? undefined : schema.safeParse(undefined)
  if (nothing?.success) return nothing.data
  return parseInput(await readJsonBody(request), schema)
}

/** A framework may hand over an empty stream where there was no body at all. */
function hasBody({ body, headers }: Request): boolean {
  return body !== null && (headers.has('transfer-encoding') || Number(headers.get('content-length')) > 0)
}

/** The body as it came, parsed as JSON only. */
export async function readJsonBody(request: Request): Promise<unknown> {
  const type = request.headers.get('content-type') ?? ''
  if (!/^application\/(json|[\w.-]+\+json)\s*(;|$)/i.test(type)) throw new AppError('unsupported-media-type')
  const text = await readText(request)
  try {
    return JSON.parse(text)
  } catch {
    throw new AppError('invalid-json')
  }
}

/** Parses input of any origin with the sentences of its schema. */
export function parseInput<T>(input: unknown, schema: z.ZodType<T>): T {
  refuseNul(input)
  const parsed = schema.safeParse(input)
  if (parsed.success) return parsed.data
  throw new ValidationError(toFieldProblems(parsed.error))
}

/** Postgres has no place for the character NUL in a text, and no person means it. */
function refuseNul(input: unknown): void {
  if (!JSON.stringify(input)?.includes('\\u0000')) return
  const message = 'Remove the invisible characters, and write it again'
  throw new ValidationError([{ path: '', message }])
}

/** Counts while reading: a Content-Length may be missing or wrong. */
async function readText(request: Request): Promise<string> {
  if (Number(request.headers.get('content-length') ?? 0) > bodyBytesMax) throw new AppError('body-too-large')
  if (!request.body) return ''
  const decoder = new TextDecoder()
  let size = 0
  let text = ''
  const reader = request.body.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    size += value.byteLength
    if (size > bodyBytesMax) {
      await reader.cancel()
      throw new AppError('body-too-large')
    }
    text += decoder.decode(value, { stream: true })
  }
}
