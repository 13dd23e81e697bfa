import { z } from 'zod'
import { errorCodes } from '../error-catalogue'
import type { Fault } from '../faults'

const latencyMsMax = 600_000
const retryAfterSecondsMax = 3_600

const effectSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('status'),
    status: z.number().int().min(200).max(599),
    body: z.json().optional(),
    headers: z.record(z.string(), z.string()).optional(),
  }),
  z.strictObject({ kind: z.literal('cut-before') }),
  z.strictObject({ kind: z.literal('cut-after') }),
  z.strictObject({ kind: z.literal('hang') }),
  z.strictObject({ kind: z.literal('latency'), latencyMs: z.number().int().min(0).max(latencyMsMax) }),
  z.strictObject({ kind: z.literal('malformed'), body: z.string().default('<html>') }),
  z.strictObject({ kind: z.literal('refusal'), code: z.enum(errorCodes) }),
  z.strictObject({ kind: z.literal('token-expiry') }),
  z.strictObject({
    kind: z.literal('throttle'),
    retryAfterSeconds: z.number().int().min(0).max(retryAfterSecondsMax).optional(),
  }),
  z.strictObject({ kind: z.literal('permission') }),
])

/** A fault as it is written over HTTP: `path` is a regular expression against the pathname. */
export const faultSchema = z
  .strictObject({
    method: z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']).optional(),
    path: z.string().transform(toPattern).optional(),
    skip: z.number().int().min(0).optional(),
    times: z.number().int().min(1).optional(),
    effect: effectSchema,
  })
  .transform(toFault)

/** The kinds of effect that can be asked for over HTTP. */
export const effectKinds: readonly string[] = effectSchema.options.map(({ shape }) => shape.kind.value)

function toPattern(source: string, context: z.RefinementCtx): RegExp {
  try {
    return new RegExp(source)
  } catch {
    context.addIssue({ code: 'custom', message: 'not a regular expression' })
    return z.NEVER
  }
}

/** Two kinds are short for others. */
function toFault({ effect, method, path, skip, times }: WrittenFault): Fault {
  return {
    ...(method && { method }),
    ...(path && { path }),
    ...(skip !== undefined && { skip }),
    ...(times !== undefined && { times }),
    effect: toEffect(effect),
  }
}

interface WrittenFault {
  readonly method?: string | undefined
  readonly path?: RegExp | undefined
  readonly skip?: number | undefined
  readonly times?: number | undefined
  readonly effect: z.infer<typeof effectSchema>
}

function toEffect(effect: z.infer<typeof effectSchema>): Fault['effect'] {
  if (effect.kind === 'permission') return { kind: 'refusal', code: 'permission' }
  if (effect.kind === 'throttle') return throttle(effect.retryAfterSeconds)
  if (effect.kind !== 'status') return effect
  const { kind, status, body, headers } = effect
  return { kind, status, ...(body !== undefined && { body }), ...(headers && { headers }) }
}

function throttle(retryAfterSeconds: number | undefined): Fault['effect'] {
  if (retryAfterSeconds === undefined) return { kind: 'status', status: 429 }
  return { kind: 'status', status: 429, headers: { 'retry-after': String(retryAfterSeconds) } }
}
