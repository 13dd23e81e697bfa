import type { Endpoint } from '../wire/endpoint'
import { inSandbox, type SandboxCall } from '../wire/in-sandbox'
import { Refusal } from '../wire/refusal'
import { type AuditEvent, auditEvents } from './events'

const base = '/data/foundation/audit'
const limitMax = 1_000
const limitDefault = 50

/** Audit: what was done, by whom. Left out on purpose: exports. */
export const auditEndpoints: readonly Endpoint[] = [
  { method: 'get', path: `${base}/events`, answer: inSandbox(listEvents) },
]

const filterFields = ['assetType', 'assetId', 'action', 'userEmail', 'status'] as const

function listEvents(call: SandboxCall): Response {
  const limit = readNumber(call.query, 'limit', limitDefault, 1, limitMax)
  const start = readNumber(call.query, 'start', 0, 0, limitMax)
  const filters = call.query.getAll('property').map(readFilter)
  const matching = auditEvents(call.store).filter((event) => filters.every((passes) => passes(event)))
  const events = matching.slice(start, start + limit)
  const end = start + events.length
  const query = new URLSearchParams(call.query)
  query.set('start', String(end))
  query.set('limit', String(limit))
  const next = events.length > 0 && end < matching.length ? { next: { href: `/audit/events?${query}` } } : {}
  const page = { size: limit, totalElements: matching.length, number: Math.floor(start / limit) }
  return Response.json({ _embedded: { events }, _links: next, page, queryId: call.requestId })
}

/** `assetType==Destination,Destination Account`: a list means any of. */
function readFilter(expression: string): (event: AuditEvent) => boolean {
  const [, name, values = ''] = /^(\w+)==(.+)$/.exec(expression) ?? []
  const field = filterFields.find((candidate) => candidate === name)
  if (!field) throw auditRefusal(`The filter ${expression} is not supported.`)
  return (event) => values.split(',').includes(event[field])
}

function readNumber(
  query: URLSearchParams,
  name: string,
  byDefault: number,
  min: number,
  max: number,
): number {
  const text = query.get(name) ?? String(byDefault)
  const value = /^\d+$/.test(text) ? Number(text) : -1
  if (value >= min && value <= max) return value
  throw auditRefusal(`${name} must be from ${min} to ${max}.`)
}

/** Errors of this service are unpublished; the body of its neighbours is assumed. */
function auditRefusal(detail: string): Refusal {
  return new Refusal(400, detail, () => ({ status: 400, title: 'Bad request', detail }))
}
