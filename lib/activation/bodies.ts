/** The bodies of the Flow Service calls an activation makes, in the form the platform takes today. */

export interface SpecReference {
  readonly id: string
  readonly version: string
}

export interface ConnectionBody {
  readonly name: string
  readonly description: string
  readonly connectionSpec: SpecReference
  /** Absent for the profile store, which needs no credentials. */
  readonly auth?: { readonly specName: string; readonly params: Readonly<Record<string, string>> }
}

export interface SourceConnectionBody {
  readonly name: string
  readonly description: string
  readonly connectionSpec: SpecReference
  readonly baseConnectionId: string
  readonly data: { readonly format: 'json' }
  readonly params: Readonly<Record<string, never>>
}

export interface TargetConnectionBody {
  readonly name: string
  readonly description: string
  readonly connectionSpec: SpecReference
  /** Not `baseConnection`, as an early tutorial had it. */
  readonly baseConnectionId: string
  readonly data: { readonly format: 'json' }
  readonly params: Readonly<Record<string, string | boolean>>
}

export interface FlowBody {
  readonly name: string
  readonly description: string
  readonly flowSpec: SpecReference
  readonly sourceConnectionIds: readonly string[]
  readonly targetConnectionIds: readonly string[]
  readonly transformations: readonly TransformationSkeleton[]
}

/** Without these empty lists the patch that follows would point at nothing. */
export interface TransformationSkeleton {
  readonly name: 'GeneralTransform'
  readonly params: {
    readonly profileSelectors: { readonly selectors: readonly never[] }
    readonly segmentSelectors: { readonly selectors: readonly never[] }
  }
}
