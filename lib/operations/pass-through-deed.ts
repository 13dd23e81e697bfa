import { maskSecrets } from '../aep/mask'
import type { AuditAction, AuditOutcome, AuditResourceType } from '../contract/audit'
import type { NewAuditEvent } from '../journal/audit-trail'
import type { PassThrough } from './passed-call'

type Deed = Omit<NewAuditEvent, 'at' | 'actor'>

const types: Readonly<Record<string, AuditResourceType>> = {
  connections: 'connection',
  sourceConnections: 'source-connection',
  targetConnections: 'target-connection',
  flows: 'dataflow',
}

const hidden = '••••'

/**
 * What the audit trail tells of a call that was passed on; undefined for one that only reads.
 *
 * @param answer  the body of the platform’s answer, from which a create takes its id
 */
export function passThroughDeed(
  { method, segments, query, body }: PassThrough,
  { outcome, answer, requestId }: { outcome: AuditOutcome; answer?: unknown; requestId: string },
): Deed | undefined {
  const [collection = '', id] = segments
  const resourceType = types[collection]
  const action = actionOf(method, segments, query)
  if (!resourceType || !action) return undefined
  return {
    action,
    outcome,
    resourceType,
    resourceId: id ?? textOf(answer, 'id'),
    resourceName: textOf(body, 'name'),
    requestId,
    ...(body === undefined ? {} : { after: maskBody(body) }),
  }
}

function actionOf(
  method: string,
  segments: readonly string[],
  query: URLSearchParams,
): AuditAction | undefined {
  if (method === 'DELETE') return 'delete'
  if (method === 'PATCH') return 'update'
  if (method !== 'POST') return undefined
  if (segments.at(-1) !== 'action') return 'create'
  return query.get('op')?.toLowerCase() === 'disable' ? 'disable' : 'enable'
}

/** A JSON Patch names the member it sets in its path, out of reach of a mask that goes by names. */
function maskBody(body: unknown): unknown {
  if (!Array.isArray(body)) return maskSecrets(body)
  return body.map((operation: unknown) => {
    const touchesSecrets = /^\/auth(\/|$)/i.test(textOf(operation, 'path') ?? '')
    const masked = maskSecrets(operation)
    return touchesSecrets && typeof masked === 'object' ? { ...masked, value: hidden } : masked
  })
}

function textOf(value: unknown, name: string): string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  const member: unknown = Object.entries(value).find(([key]) => key === name)?.[1]
  return typeof member === 'string' ? member : undefined
}
