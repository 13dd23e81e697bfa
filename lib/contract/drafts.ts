import type { ActivationStatus } from '../activation/activation-status'
import type { DraftContent } from '../destinations/draft-content'

/** The activation a draft was sent as. */
interface DraftActivation {
  readonly id: string
  readonly status: ActivationStatus
}

/** `GET /api/drafts/:id`. Times are epoch milliseconds. */
export interface DraftView {
  readonly id: string
  /** Grows with each save; the next save names the one it was made from. */
  readonly revision: number
  /** Who began it. */
  readonly actor: string
  readonly updatedAt: number
  readonly content: DraftContent
  readonly activation: DraftActivation | undefined
}

/** A draft as the list shows it. */
export interface DraftSummary {
  readonly id: string
  readonly actor: string
  readonly updatedAt: number
  readonly name: string
  /** Empty until one is chosen. */
  readonly destination: string
  /** Where it was left. */
  readonly step: string
  readonly audienceCount: number
  readonly attributeCount: number
  readonly activation: DraftActivation | undefined
}

/** `GET /api/drafts`, the latest change first. */
export interface DraftList {
  readonly items: readonly DraftSummary[]
  readonly total: number
  readonly nextCursor: string | undefined
}

/** `PUT /api/drafts/:id`. */
export interface DraftSaved {
  readonly revision: number
  readonly updatedAt: number
}
