import type { Transformations } from '../activation/transformations'
import type { DestinationId } from '../destinations/registry'

/** A dataflow as lists show it. Times are epoch milliseconds. */
export interface DataflowView {
  readonly id: string
  readonly name: string
  readonly description: string
  /** Undefined for a destination this application does not know. */
  readonly destination: DestinationId | undefined
  readonly destinationName: string
  /** The stream or event hub. */
  readonly target: string | undefined
  /** As the platform says: enabled, disabled, or one of its passing states. */
  readonly state: string
  readonly audienceCount: number
  readonly attributeCount: number
  /** The stored credentials it sends with; `name` is undefined when they could not be read. */
  readonly account: { readonly id: string; readonly name: string | undefined } | undefined
  readonly createdAt: number | undefined
  readonly createdBy: string | undefined
  readonly updatedAt: number | undefined
  readonly updatedBy: string | undefined
  readonly lastRun: { readonly state: string; readonly at: number | undefined } | undefined
}

/** `GET /api/dataflows`. */
export interface DataflowList {
  readonly items: DataflowView[]
  readonly nextCursor: string | undefined
  readonly total: number
}

/** `GET /api/dataflows/pages`: as the platform hands them out, so that the first can be shown while the rest is fetched. */
export interface DataflowPage {
  readonly items: DataflowView[]
  /** Missing on the last page. */
  readonly nextCursor?: string | undefined
}

/** `GET /api/dataflows/:id`. */
export interface DataflowDetail extends DataflowView {
  readonly etag: string | undefined
  readonly targetEtag: string | undefined
  /** What it refers to and what does not exist any more. */
  readonly missing: readonly ('target' | 'account')[]
  readonly account: { readonly id: string; readonly name: string; readonly label: string } | undefined
  readonly sourceConnectionId: string | undefined
  readonly targetConnectionId: string | undefined
  readonly targetParams: Readonly<Record<string, unknown>>
  readonly audiences: readonly { readonly id: string; readonly name: string | undefined }[]
  readonly attributes: readonly string[]
  readonly transformations: Transformations
  /** The activation that made it, when it was made here. */
  readonly activationId: string | undefined
}
