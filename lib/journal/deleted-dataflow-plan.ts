import type { DraftAudience } from '../activation/draft'
import type { Transformations } from '../activation/transformations'
import type { ConnectionType } from '../contract/dataflow-changes'

/** What was known of a dataflow when it was deleted: enough to make it anew, and nothing secret. */
export interface DeletedDataflowPlan {
  readonly name: string
  readonly description: string
  readonly destination: string
  readonly state: string
  readonly account: { readonly id: string; readonly name: string } | undefined
  /** What may be written down of the account's credentials, for the case that it is gone too. */
  readonly publicCredentials: Readonly<Record<string, string>>
  readonly target: Readonly<Record<string, string | boolean>>
  readonly audiences: readonly DraftAudience[]
  readonly attributes: readonly string[]
  /** As the platform held them, with the members we do not know. */
  readonly transformations: Transformations
  /** What is to be deleted with it, in this order. */
  readonly removes: readonly { readonly type: ConnectionType; readonly id: string; readonly name: string }[]
}
