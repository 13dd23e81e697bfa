import { resourceIdSchema } from '../activation/draft'
import { maskSecrets } from '../aep/mask'
import { type Call, send } from '../aep/request'
import { AppError } from '../errors'
import type { OperationContext } from './context'

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

export interface PassThrough {
  readonly method: string
  /** Path segments below `/api/flowservice`; the shapes above leave no room for encoded ones. */
  readonly segments: readonly string[]
  readonly query: URLSearchParams
  readonly body: unknown
  readonly ifMatch: string | undefined
}

/**
 * Passes one call on to Flow Service under our headers, and its answer back without secrets.
 *
 * @throws AppError       `call-not-allowed` for anything outside the list above
 * @throws PlatformError  as any other call
 */
export async function passThrough(
  { adobe }: Pick<OperationContext, 'adobe'>,
  { method, segments, query, body, ifMatch }: PassThrough,
): Promise<{ status: number; body: unknown; requestId: string }> {
  if (!isMethod(method) || !allowed[method].some((shape) => hasShape(segments, shape))) {
    throw new AppError('call-not-allowed')
  }
  if (ifMatch !== undefined && !/^[\x21-\x7e]{1,200}$/.test(ifMatch)) throw new AppError('call-not-allowed')
  const answer = await send(adobe, {
    service: 'flowservice',
    method,
    path: segments,
    query: queryOf(query),
    ...(body === undefined ? {} : { body }),
    ...(ifMatch === undefined ? {} : { ifMatch }),
  })
  return { status: answer.status, body: maskSecrets(answer.body), requestId: answer.requestId }
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
