/** A call to Flow Service as a caller of ours asks for it; nothing in it has been checked. */
export interface PassThrough {
  readonly method: string
  /** Path segments below `/api/flowservice`; the shapes above leave no room for encoded ones. */
  readonly segments: readonly string[]
  readonly query: URLSearchParams
  readonly body: unknown
  readonly ifMatch: string | undefined
}
