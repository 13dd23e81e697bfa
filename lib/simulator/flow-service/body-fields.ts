import { z } from 'zod'
import type { SimulatorFlags } from '../flags'
import type { PlatformCall } from '../wire/endpoint'
import { bodyRefusal, specVersionRefusal } from './flow-refusal'
import { patchRefusal } from './json-patch'

/**
 * Checks the body of a create request.
 *
 * @throws Refusal  422 (by a flag 400) when the version of a spec is missing, 1405 naming the first field that is
 *   wrong otherwise
 */
export function parseCreateBody<Fields>(
  call: PlatformCall,
  schema: z.ZodType<Fields>,
  body: unknown,
): Fields {
  const { flags } = call.organization.settings
  const parsed = schema.safeParse(body)
  if (parsed.success) {
    const tooLong = nameProblem(parsed.data, flags)
    if (tooLong) throw bodyRefusal(tooLong)
    return parsed.data
  }
  for (const field of ['connectionSpec', 'flowSpec'] as const) {
    if (lacksVersion(body, field)) throw specVersionRefusal(field, flags.missingVersionStatus)
  }
  throw bodyRefusal(describe(parsed.error))
}

/**
 * Checks the fields of an entity after a patch.
 *
 * @throws Refusal  1455 naming the first field that is wrong
 */
export function parsePatchedFields<Fields>(
  call: PlatformCall,
  schema: z.ZodType<Fields>,
  document: unknown,
): Fields {
  const parsed = schema.safeParse(document)
  if (!parsed.success) throw patchRefusal(describe(parsed.error))
  const tooLong = nameProblem(parsed.data, call.organization.settings.flags)
  if (tooLong) throw patchRefusal(tooLong)
  return parsed.data
}

/** No limit is published; a flag sets one. */
function nameProblem(fields: unknown, { nameLengthMax }: SimulatorFlags): string | undefined {
  const named = z.object({ name: z.string() }).safeParse(fields)
  if (nameLengthMax === null || !named.success || named.data.name.length <= nameLengthMax) return undefined
  return `name: at most ${nameLengthMax} characters are allowed`
}

function lacksVersion(body: unknown, field: string): boolean {
  const lacking = z.object({ [field]: z.object({ version: z.undefined().optional() }) })
  return lacking.safeParse(body).success
}

function describe(error: z.ZodError): string {
  const [issue] = error.issues
  return `${issue?.path.join('.') || 'body'}: ${issue?.message ?? 'invalid'}`
}
