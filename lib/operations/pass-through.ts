import { resourceIdSchema } from '../activation/draft'
import type { Call } from '../aep/call'
import { maskSecrets } from '../aep/mask'
import { send } from '../aep/request'
import { AppError, PlatformError } from '../errors'
import type { OperationContext } from './context'
import { passThroughDeed } from './pass-through-deed'
import type { PassThrough } from './passed-call'
import { recordDirectDeed, requireJournal } from './record-direct-deed'
import { isEffectUnknown } from './unknown-effect'

/** Shapes of the Flow Service calls that are passed on; `:id` stands for one id. Everything else is refused. */
const allowed: Readonly<Record<Call['method'], readonly string[]>> = {
  GET: [
    'connectionSpecs',
    'connectionSpecs/:id',
    'flowSpecs',
    'flowSpecs/:id',
    'connections',
    'connections/:id',
    'connections/:id/test',
    'sourceConnections',
    'sourceConnections/:id',
    'targetConnections',
    'targetConnections/:id',
    'flows',
    'flows/:id',
    'runs',
    'runs/:id',
  ],
  POST: ['connections', 'sourceConnections', 'targetConnections', 'flows', 'flows/:id/action'],
  PATCH: ['connections/:id', 'sourceConnections/:id', 'targetConnections/:id', 'flows/:id'],
  DELETE: ['connections/:id', 'sourceConnections/:id', 'targetConnections/:id', 'flows/:id'],
}

const allowedQuery: ReadonlySet<string> = new Set([
  'property',
  'limit',
  'orderby',
  'continuationToken',
  'count',
  'op',
])

/**
 * Passes one call on to Flow Service under our headers, and its answer back without secrets. Changes are written down.
 *
 * @throws AppError       `call-not-allowed` for anything outside the list above
 * @throws PlatformError  as any other call
 */
export async function passThrough(context: PassThroughContext, call: PassThrough): Promise<PassedAnswer> {
  const checked = check(call)
  if (call.method !== 'GET') await requireJournal(context)
  try {
    const { status, body, requestId } = await send(context.adobe, checked)
    await record(context, passThroughDeed(call, { outcome: 'succeeded', answer: body, requestId }))
    return { status, body: maskSecrets(body), requestId }
  } catch (error) {
    if (error instanceof PlatformError) {
      const outcome = isEffectUnknown(error) ? 'unknown' : 'failed'
      await record(context, passThroughDeed(call, { outcome, requestId: error.requestId }))
    }
    throw error
  }
}

type PassThroughContext = Pick<
  OperationContext,
  'adobe' | 'journal' | 'scope' | 'actor' | 'now' | 'reportError'
>

interface PassedAnswer {
  readonly status: number
  readonly body: unknown
  readonly requestId: string
}

async function record(context: PassThroughContext, deed: ReturnType<typeof passThroughDeed>): Promise<void> {
  if (deed) await recordDirectDeed(context, deed)
}

function check({ method, segments, query, body, ifMatch }: PassThrough): Call {
  if (!isMethod(method) || !allowed[method].some((shape) => hasShape(segments, shape))) {
    throw new AppError('call-not-allowed')
  }
  if (ifMatch !== undefined && !/^[\x21-\x7e]{1,200}$/.test(ifMatch)) throw new AppError('call-not-allowed')
  return {
    service: 'flowservice',
    method,
    path: segments,
    query: queryOf(query),
    ...(body === undefined ? {} : { body }),
    ...(ifMatch === undefined ? {} : { ifMatch }),
  }
}

function isMethod(method: string): method is Call['method'] {
  return Object.hasOwn(allowed, method)
}

function hasShape(segments: readonly string[], shape: string): boolean {
  const parts = shape.split('/')
  return (
    parts.length === segments.length &&
    parts.every((part, index) =>
      part === ':id' ? resourceIdSchema.safeParse(segments[index]).success : part === segments[index],
    )
  )
}

function queryOf(query: URLSearchParams): Record<string, string[]> {
  const names = [...new Set(query.keys())]
  const isKnown = names.every((name) => allowedQuery.has(name))
  // Other actions exist, but belong to providers of destinations.
  const isToggle = query.getAll('op').every((op) => /^(enable|disable)$/i.test(op))
  if (!isKnown || !isToggle) throw new AppError('call-not-allowed')
  return Object.fromEntries(names.map((name) => [name, query.getAll(name)]))
}
