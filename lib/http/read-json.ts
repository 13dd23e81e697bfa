import 'server-only'
import type { z } from 'zod'
import { AppError, ValidationError } from '../errors'
import { toFieldProblems } from '../field-problems'

const bodyBytesMax = 1_048_576

/**
 * Reads a JSON body of at most 1 MB and parses it.
 *
 * @throws AppError  `unsupported-media-type`, `body-too-large` or `invalid-json`
 * @throws ValidationError  one sentence per wrong field
 */
export async function readJson<T>(request: Request, schema: z.ZodType<T>): Promise<T> {
  return parseInput(await readJsonBody(request), schema)
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
  const parsed = schema.safeParse(input)
  if (parsed.success) return parsed.data
  throw new ValidationError(toFieldProblems(parsed.error))
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
