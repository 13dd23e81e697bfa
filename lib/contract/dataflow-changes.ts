import type { ActivationStatus } from '../activation/activation-status'
import type { DestinationId } from '../destinations/registry'

export type SwitchAction = 'enable' | 'disable'

/** `POST /api/dataflows/:id/enable` and `…/disable`, read back. */
export interface SwitchedDataflow {
  readonly id: string
  readonly state: string
  readonly etag: string | undefined
  /** Epoch milliseconds. */
  readonly updatedAt: number | undefined
  readonly updatedBy: string | undefined
  /** `unchanged`: it was in that state before. `pending`: taken, and not yet to be seen. */
  readonly outcome: 'done' | 'unchanged' | 'pending'
}

export type ConnectionType = 'connection' | 'source-connection' | 'target-connection'

export interface NamedConnection {
  readonly type: ConnectionType
  readonly id: string
  readonly name: string
}

/** Why a connection outlives the dataflow. */
export type KeptBecause =
  /** Other dataflows export through it. */
  | 'dataflows'
  /** A source connector brings data in through it. */
  | 'sources'
  /** Another target connection is built on it, though no dataflow uses that one. */
  | 'connections'
  /** Profile sources are shared. */
  | 'profile-source'

export interface KeptConnection extends NamedConnection {
  readonly because: KeptBecause
  /** What uses it, by name. */
  readonly users: readonly string[]
}

/** `GET /api/dataflows/:id/deletion`: what a deletion would mean, as things stand now. */
export interface DeletionPlan {
  readonly id: string
  readonly name: string
  readonly state: string
  readonly destination: DestinationId
  readonly destinationName: string
  readonly target: string | undefined
  readonly audiences: readonly { readonly id: string; readonly name: string | undefined }[]
  readonly attributeCount: number
  readonly lastRun: { readonly state: string; readonly at: number | undefined } | undefined
  /** In the order in which they would be deleted, after the dataflow. */
  readonly removes: readonly NamedConnection[]
  readonly keeps: readonly KeptConnection[]
}

/** What became of one connection of a deleted dataflow. */
export interface RemovedConnection extends NamedConnection {
  readonly result: 'deleted' | 'kept' | 'failed'
  /** Why it is still there. */
  readonly detail?: string | undefined
  readonly requestId?: string | undefined
}

/** `DELETE /api/dataflows/:id`: the dataflow is gone; what became of its connections is told one by one. */
export interface DeletionReport {
  readonly id: string
  readonly name: string
  readonly connections: readonly RemovedConnection[]
}

/** A deleted dataflow that can be recreated. Times are epoch milliseconds. */
export interface DeletedDataflow {
  readonly id: string
  readonly name: string
  readonly destinationName: string
  /** What its records landed in: “stream”, “event hub”. */
  readonly targetNoun: string | undefined
  readonly target: string | undefined
  readonly accountName: string | undefined
  /** In which it was deleted, as the platform said it. */
  readonly state: string
  readonly audienceCount: number
  readonly attributeCount: number
  readonly deletedAt: number
  readonly deletedBy: string
  /** From then on it can no longer be recreated. */
  readonly keptUntil: number
  /** The activation that recreates it, and how that stands. One that was undone is none. */
  readonly recreation: { readonly activationId: string; readonly status: ActivationStatus } | undefined
}

/** `GET /api/deleted-dataflows`, the latest first. */
export interface DeletedDataflowList {
  readonly items: readonly DeletedDataflow[]
  readonly total: number
  readonly nextCursor: string | undefined
}

/** `POST /api/deleted-dataflows/:id/recreate`: the one or the other, as it was asked for. */
export type RecreatedDataflow = { readonly activationId: string } | { readonly draftId: string }
