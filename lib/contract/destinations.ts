/** `GET /api/destinations`. */
export interface DestinationView {
  readonly id: string
  readonly name: string
  readonly connectionSpecId: string
  readonly authSpecName: string
  /** Whether the organization's tier includes it. */
  readonly available: boolean
}

/** `GET /api/destinations/count`: every dataflow to a destination counts, of whatever kind. */
export interface DestinationCount {
  readonly count: number
  readonly maximum: number
}
