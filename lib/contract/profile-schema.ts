/**
 * `GET /api/profile-schema`: the profile union schema as a tree.
 *
 * Nested, without paths: 3,437 fields are 285 kB, 21 kB of them travel. As a flat list with parent indexes and paths they are
 * 501 and 37 kB.
 */
export interface ProfileSchema {
  readonly fields: readonly ProfileField[]
}

export interface ProfileField {
  /** Its key in the schema. The names from the top down, joined by dots, are its path. */
  readonly name: string
  readonly title: string
  /** As the schema words it, e.g. `string`, `date-time`, `object`. */
  readonly type: string
  readonly description?: string
  /** Namespace code such as `Email`, when an identity descriptor names this field. */
  readonly identityNamespace?: string
  /** Data usage labels such as `C2`, without those it inherits. */
  readonly labels?: readonly string[]
  /** Why it cannot be sent, in a sentence without a full stop. */
  readonly reason?: string
  /** Only groups have some. */
  readonly fields?: readonly ProfileField[]
}
