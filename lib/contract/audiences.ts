export const audienceEvaluations = ['streaming', 'batch', 'edge', 'uploaded'] as const
export type AudienceEvaluation = (typeof audienceEvaluations)[number]

/** Where an audience comes from. `other` is whatever the platform adds some day. */
export const audienceOrigins = ['segmentation', 'upload', 'composition', 'audience-manager', 'other'] as const
export type AudienceOrigin = (typeof audienceOrigins)[number]

/** `other` is whatever the platform adds some day. */
export const audienceLifecycles = ['published', 'draft', 'inactive', 'archived', 'other'] as const
export type AudienceLifecycle = (typeof audienceLifecycles)[number]

/** A minus sorts downwards. What has no size comes last either way. */
export const audienceSorts = ['-updated', 'updated', 'name', '-name', '-size', 'size'] as const
export type AudienceSort = (typeof audienceSorts)[number]

export interface AudienceView {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly evaluation: AudienceEvaluation
  readonly origin: AudienceOrigin
  /** As the platform says. */
  readonly lifecycleState: string
  /** Epoch milliseconds. */
  readonly updatedAt: number | undefined
  /** Why it cannot be sent; undefined when it can. */
  readonly unavailableReason: string | undefined
  /** Undefined as long as nobody has counted. */
  readonly size: AudienceSize | undefined
  /** The dataflows that send it; undefined when that is not known. */
  readonly sentTo: readonly SendingDataflow[] | undefined
}

export interface AudienceSize {
  readonly profileCount: number
  /** Epoch milliseconds. */
  readonly evaluatedAt: number | undefined
}

export interface SendingDataflow {
  readonly id: string
  readonly name: string
}

export type ReadingStatus = 'reading' | 'ready' | 'failed'

/** How far the server is with what it reads in the background. `GET /api/audiences/reading`. */
export interface AudienceReading {
  /**
   * All audiences, for filters and sizes. While they are being read, filters see those that are there; when that failed, the
   * platform searches by name and sorts, and filters see one page of it after another.
   */
  readonly index: {
    readonly status: ReadingStatus
    readonly loaded: number
    readonly total: number | undefined
  }
  readonly sizes: ReadingStatus
  readonly sentTo: ReadingStatus
  /** Changes when a list that was answered before would be answered differently. */
  readonly revision: string
}

/** How many would be listed with one filter more or less; only when all audiences are known. */
export interface AudienceFacets {
  readonly origin: Readonly<Record<AudienceOrigin, number>>
  readonly evaluation: Readonly<Record<AudienceEvaluation, number>>
  readonly lifecycle: Readonly<Record<AudienceLifecycle, number>>
}

/** `GET /api/audiences`. */
export interface AudienceList {
  readonly items: AudienceView[]
  readonly nextCursor: string | undefined
  readonly total: number | undefined
  readonly reading: AudienceReading
  readonly facets: AudienceFacets | undefined
}

export const lookupLinesMax = 1_000

/** `POST /api/audiences/lookup`: what became of each line, an id or a name. */
export interface AudienceLookup {
  readonly found: readonly { readonly line: string; readonly audience: AudienceView }[]
  readonly unavailable: readonly { readonly line: string; readonly audience: AudienceView }[]
  /** Several audiences have this name. */
  readonly ambiguous: readonly { readonly line: string; readonly audiences: readonly AudienceView[] }[]
  readonly notFound: readonly string[]
  /** Names that nobody could look up, because the list of all audiences could not be read. */
  readonly unchecked: readonly string[]
}
