import type { AuditResourceType } from './audit'

export const bulkActions = ['enable', 'disable', 'delete', 'clean-up'] as const

/** `clean-up` deletes connections that no dataflow uses; the others are about dataflows. */
export type BulkAction = (typeof bulkActions)[number]

/** `unchanged`: there was nothing to do. `pending`: its turn has not come. */
export type BulkItemStatus = 'pending' | 'working' | 'done' | 'unchanged' | 'failed'

export interface BulkItem {
  readonly position: number
  readonly resourceType: AuditResourceType
  readonly resourceId: string
  readonly name: string
  readonly status: BulkItemStatus
  /** What there is to say beyond the status, in sentences. */
  readonly note?: string | undefined
  readonly requestId?: string | undefined
}

/** `stopped`: the server that worked on it is gone; it can be gone on with. */
export type BulkStatus = 'running' | 'cancelling' | 'cancelled' | 'stopped' | 'finished'

/** One change of many things, as it stands. Times are epoch milliseconds. */
export interface BulkChange {
  readonly id: string
  readonly action: BulkAction
  readonly actor: string
  readonly createdAt: number
  readonly status: BulkStatus
  /** Adobe asked for a pause until then. */
  readonly pausedUntil?: number | undefined
  readonly items: readonly BulkItem[]
}

/** `GET /api/bulk-changes`: those that nobody has put away yet, the latest first. */
export interface BulkChangeList {
  readonly items: readonly BulkChange[]
}
