import type { z } from 'zod'
import { toFieldProblems } from '../../field-problems'

/** What a schema says about an input: place → sentence. Empty when it accepts. */
export function problemsOf(schema: z.ZodType, input: unknown): Record<string, string> {
  const parsed = schema.safeParse(input)
  if (parsed.success) return {}
  return Object.fromEntries(toFieldProblems(parsed.error).map(({ path, message }) => [path, message]))
}
