import type { DestinationId } from '../destinations/registry'

/** When the stored credentials were last tried from here, and whether the vendor took them. */
export interface AccountCheck {
  /** Epoch milliseconds. */
  readonly at: number
  readonly works: boolean
}

/** `GET /api/accounts`. Times are epoch milliseconds. */
export interface AccountView {
  readonly id: string
  readonly name: string
  readonly destination: DestinationId
  /** Tells accounts apart: region and key id, or namespace and key name. */
  readonly label: string
  /** Target values that follow from the account, such as its region. */
  readonly suggestedTarget: Readonly<Record<string, string | boolean>>
  readonly createdAt: number | undefined
  readonly updatedAt: number | undefined
  readonly updatedBy: string | undefined
  /** When Adobe was last given credentials, as it tells it: a day such as 2024-11-05. */
  readonly authorizedDate: string | undefined
  /** Undefined when they were never tried from here. */
  readonly lastCheck: AccountCheck | undefined
  readonly dataflows: readonly { readonly id: string; readonly name: string }[]
}

/** `GET /api/accounts/:id`. */
export interface AccountDetail extends AccountView {
  readonly etag: string
  readonly createdBy: string | undefined
  /** What of the stored credentials may be shown; secrets are masked. */
  readonly credentials: Readonly<Record<string, unknown>>
  /** Target connections that no dataflow uses; they would go with the account. */
  readonly unusedTargets: readonly { readonly id: string; readonly name: string }[]
  /** A source connection uses the account as well: it brings data in, too. */
  readonly feedsSources: boolean
}

/** The answer to `PATCH /api/accounts/:id`. */
export interface RotationResult {
  /**
   * `verified`: the account works with the new credentials. `broken`: they are in place and Adobe cannot connect with
   * them. `unverified`: they are in place, and Adobe did not say whether they work.
   */
  readonly outcome: 'verified' | 'broken' | 'unverified'
  /** Dataflows that export through the account. */
  readonly affected: readonly { readonly id: string; readonly name: string }[]
  /** The account the new credentials were tried on; told when it could not be deleted again. */
  readonly leftoverId: string | undefined
  readonly requestId: string | undefined
}
