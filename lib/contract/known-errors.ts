/** An error as the catalogue of errors lists it. */
export interface KnownError {
  readonly code: string
  /** Of our own answers; the platform's codes carry theirs in the answer. */
  readonly status?: number
  readonly title: string
  /** Why, and what to do. */
  readonly detail: string
}

export interface KnownErrors {
  /** What this application answers. */
  readonly own: readonly KnownError[]
  /** What Adobe answers, in our words. */
  readonly platform: readonly KnownError[]
}
