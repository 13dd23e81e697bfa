import { z } from 'zod'
import { bodyRefusal, specVersionRefusal } from './flow-refusal'
import { patchRefusal } from './json-patch'

/**
 * Checks the body of a create request.
 *
 * @throws Refusal  422 when the version of a spec is missing, 1405 naming the first field that is wrong otherwise
 */
export function parseCreateBody<Fields>(schema: z.ZodType<Fields>, body: unknown): Fields {
  const parsed = schema.safeParse(body)
  if (parsed.success) return parsed.data
  for (const field of ['connectionSpec', 'flowSpec'] as const) {
    if (lacksVersion(body, field)) throw specVersionRefusal(field)
  }
  throw bodyRefusal(describe(parsed.error))
}

/**
 * Checks the fields of an entity after a patch.
 *
 * @throws Refusal  1455 naming the first field that is wrong
 */
export function parsePatchedFields<Fields>(schema: z.ZodType<Fields>, document: unknown): Fields {
  const parsed = schema.safeParse(document)
  if (parsed.success) return parsed.data
  throw patchRefusal(describe(parsed.error))
}

function lacksVersion(body: unknown, field: string): boolean {
  const lacking = z.object({ [field]: z.object({ version: z.undefined().optional() }) })
  return lacking.safeParse(body).success
}

function describe(error: z.ZodError): string {
  const [issue] = error.issues
  return `${issue?.path.join('.') || 'body'}: ${issue?.message ?? 'invalid'}`
}
