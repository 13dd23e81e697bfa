import type { DestinationId } from '../destinations/registry'
import type { ConnectionType } from './dataflow-changes'

/**
 * What tells that a connection was made for a destination: an activation left its marker, target connections stand on
 * it, or it is one of the kinds that only destinations have. `nothing`: it may as well have been made for a source.
 */
export type OrphanOrigin = 'activation' | 'destination' | 'nothing'

/** A connection that no dataflow uses. */
export interface Orphan {
  readonly type: ConnectionType
  readonly id: string
  readonly name: string
  /** Undefined for the profile store. */
  readonly destination: DestinationId | undefined
  /** Epoch milliseconds. */
  readonly createdAt: number | undefined
  readonly createdBy: string | undefined
  readonly origin: OrphanOrigin
  /** The activation whose marker it carries. */
  readonly activationId: string | undefined
  /** That activation is not over: it may still need what it has made. */
  readonly isBeingMade: boolean
  /** Orphans that are built on it and have to go first. */
  readonly dependents: readonly string[]
}

/** `GET /api/orphans`, the oldest first. */
export interface OrphanList {
  readonly items: readonly Orphan[]
}
