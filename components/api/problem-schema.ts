import { z } from 'zod'

/** A problem as our server answers with it (RFC 9457, with a code and a request id). */
export const problemSchema = z.object({
  title: z.string(),
  status: z.number(),
  detail: z.string(),
  code: z.string(),
  requestId: z.string(),
  fields: z.array(z.object({ path: z.string(), message: z.string() })).default([]),
  /** What a conflicting save ran into. */
  draft: z.unknown().optional(),
  /** Both sides of an edit conflict. */
  conflict: z.unknown().optional(),
})

export type ProblemDetails = z.infer<typeof problemSchema>
