import type { DestinationId } from '../destinations/registry'

/** `GET /api/accounts`. */
export interface AccountView {
  readonly id: string
  readonly name: string
  readonly destination: DestinationId
  /** Tells accounts apart: region and key id, or namespace and key name. */
  readonly label: string
  /** Target values that follow from the account, such as its region. */
  readonly suggestedTarget: Readonly<Record<string, string | boolean>>
  readonly createdAt: number | undefined
  readonly dataflows: readonly { readonly id: string; readonly name: string }[]
}
