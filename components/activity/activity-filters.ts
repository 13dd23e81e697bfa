import {
  type AuditAction,
  type AuditOutcome,
  type AuditResourceType,
  auditActions,
  auditOutcomes,
  auditResourceTypes,
} from '@/lib/contract/audit'
import { startOfDay, startOfNextDay } from './days'

/** What the trail is narrowed to. Days are those of the reader, both included. */
export interface ActivityFilters {
  readonly search?: string | undefined
  readonly action?: AuditAction | undefined
  readonly resourceType?: AuditResourceType | undefined
  readonly outcome?: AuditOutcome | undefined
  /** `2026-01-31` */
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly activationId?: string | undefined
}

export type FilterName = keyof ActivityFilters

/** In the order in which they are shown, and stand in the address. */
export const filterNames = [
  'search',
  'action',
  'resourceType',
  'outcome',
  'from',
  'to',
  'activationId',
] as const satisfies readonly FilterName[]

const searchMax = 200
const guid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i
/** Years before 2000 are what a year looks like while it is being typed. */
const day = /^[2-9]\d{3}-\d{2}-\d{2}$/

/** An address may have been mistyped or come from a later version: an unknown filter filters nothing. */
export function readFilters(parameters: Pick<URLSearchParams, 'get'>): ActivityFilters {
  return {
    search: parameters.get('search')?.trim().slice(0, searchMax) || undefined,
    action: oneOf(auditActions, parameters.get('action')),
    resourceType: oneOf(auditResourceTypes, parameters.get('resourceType')),
    outcome: oneOf(auditOutcomes, parameters.get('outcome')),
    from: dayOrNothing(parameters.get('from')),
    to: dayOrNothing(parameters.get('to')),
    activationId: matching(guid, parameters.get('activationId')),
  }
}

/** The query of the page’s address. */
export function writeFilters(filters: ActivityFilters): string {
  const parameters = new URLSearchParams()
  for (const name of filterNames) {
    const value = filters[name]
    if (value) parameters.set(name, value)
  }
  return parameters.toString()
}

/** The query of `GET /api/audit`, which counts in moments: the day after the last one is the first not included. */
export function auditQuery({ from, to, ...filters }: ActivityFilters): string {
  const parameters = new URLSearchParams(writeFilters(filters))
  if (from) parameters.set('from', startOfDay(from).toISOString())
  if (to) parameters.set('to', startOfNextDay(to).toISOString())
  return parameters.toString()
}

/** The last day comes before the first: nothing can match. */
export function isBackwards({ from, to }: ActivityFilters): boolean {
  return from !== undefined && to !== undefined && to < from
}

function dayOrNothing(text: string | null): string | undefined {
  const written = matching(day, text)
  return written && !Number.isNaN(startOfDay(written).getTime()) ? written : undefined
}

function matching(pattern: RegExp, text: string | null): string | undefined {
  return text !== null && pattern.test(text) ? text : undefined
}

function oneOf<T extends string>(known: readonly T[], text: string | null): T | undefined {
  return known.find((one) => one === text)
}
