import type {
  ConnectionFields,
  FlowFields,
  SourceConnectionFields,
  SpecReference,
  TargetConnectionFields,
} from './given-fields'

/** The four kinds of entity, named as in their paths and error bodies. */
export type ResourceType = 'connections' | 'sourceConnections' | 'targetConnections' | 'flows'

/** What the service writes on every entity. Times are epoch ms; `etag` and `version` are one value. */
export interface EntityStamp {
  readonly id: string
  readonly createdAt: number
  readonly updatedAt: number
  readonly createdBy: string
  readonly updatedBy: string
  readonly createdClient: string
  readonly updatedClient: string
  readonly sandboxId: string
  readonly sandboxName: string
  readonly imsOrgId: string
  readonly state: string
  readonly version: string
  readonly etag: string
}

/** An entity people can tell by its name. */
export interface NamedEntity extends EntityStamp {
  readonly name: string
}

/** Another connection as a reader of the referring entity sees it. */
export interface InheritedConnection {
  readonly id: string
  readonly connectionSpec: SpecReference
  readonly baseConnection?: InheritedConnection
  readonly typeInfo?: { readonly type: string; readonly id: string }
}

export type Connection = EntityStamp & ConnectionFields

export type SourceConnection = EntityStamp &
  SourceConnectionFields & {
    readonly typeInfo?: InheritedConnection['typeInfo']
    readonly inheritedAttributes?: { readonly baseConnection: InheritedConnection }
  }

export type TargetConnection = EntityStamp &
  TargetConnectionFields & {
    readonly inheritedAttributes: { readonly baseConnection: InheritedConnection }
  }

/** The last change of a dataflow; `ops` repeats the patch that made it. */
export interface LastOperation {
  readonly started: number
  readonly updated: number
  readonly percentCompleted: number
  readonly status: { readonly value: string; readonly properties: null; readonly errors: readonly unknown[] }
  readonly operation: 'create' | 'update'
  readonly ops: readonly unknown[]
}

export type Flow = EntityStamp &
  FlowFields & {
    readonly inheritedAttributes: {
      readonly properties: Readonly<Record<string, unknown>>
      readonly sourceConnections: readonly InheritedConnection[]
      readonly targetConnections: readonly InheritedConnection[]
    }
    readonly runs: string
    readonly lastOperation: LastOperation
    readonly lastRunDetails?: {
      readonly id: string
      readonly state: string
      readonly startedAtUTC: number
      readonly completedAtUTC?: number
    }
  }
