// The small build of zod: every page loads this.
import * as z from 'zod/mini'
import type { Exchange } from '@/lib/contract/exchanges'

/** How our server says that something was refused, or failed. */
export const problemSchema = z.object({
  title: z.string(),
  status: z.number(),
  detail: z.string(),
  code: z.string(),
  requestId: z.string(),
  fields: z._default(z.array(z.object({ path: z.string(), message: z.string() })), []),
  /** What may be missing at Adobe, by the names an admin sees. */
  permissions: z._default(z.array(z.string()), []),
  /** What a conflicting save ran into. */
  draft: z.optional(z.unknown()),
  /** Both sides of an edit conflict. */
  conflict: z.optional(z.unknown()),
  /** What an edit sent until then; both ends are built from one source. */
  exchanges: z.optional(z.array(z.custom<Exchange>())),
})

export type ProblemDetails = z.infer<typeof problemSchema>
