/** An audience as the Segmentation Service describes it. External ones lack `expression` and `evaluationInfo`. */
export interface Audience {
  readonly id: string
  /** Equals `id`, except for external audiences, where the uploader chose it. */
  readonly audienceId: string
  readonly schema: { readonly name: string }
  readonly name: string
  readonly description: string
  readonly mergePolicyId?: string
  readonly expression?: { readonly type: 'PQL'; readonly format: 'pql/text'; readonly value: string }
  readonly evaluationInfo?: {
    readonly batch: { readonly enabled: boolean }
    readonly continuous: { readonly enabled: boolean }
    readonly synchronous: { readonly enabled: boolean }
  }
  readonly type: 'SegmentDefinition' | 'ExternalSegment' | 'ExternalAudience'
  readonly originName: 'REAL_TIME_CUSTOMER_PROFILE' | 'CUSTOM_UPLOAD' | 'AUDIENCE_MANAGER'
  readonly lifecycleState: 'draft' | 'published' | 'inactive' | 'archived'
  readonly namespace: string
  readonly labels: readonly string[]
  readonly isSystem: boolean
  /** Epoch ms; `createEpoch` repeats it in seconds. */
  readonly creationTime: number
  readonly createEpoch: number
  /** Epoch ms; `updateEpoch` repeats it in seconds. */
  readonly updateTime: number
  readonly updateEpoch: number
  readonly sandbox: {
    readonly sandboxId: string
    readonly sandboxName: string
    readonly type: string
    readonly default: boolean
  }
  readonly _etag: string
}
