/** `GET /api/audiences`. */
export interface AudienceView {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly evaluation: 'streaming' | 'batch' | 'edge' | 'uploaded'
  readonly lifecycleState: string
  /** Epoch milliseconds. */
  readonly updatedAt: number | undefined
  /** Why it cannot be sent; undefined when it can. */
  readonly unavailableReason: string | undefined
}

export interface AudienceList {
  readonly items: AudienceView[]
  readonly nextCursor: string | undefined
  readonly total: number | undefined
}
