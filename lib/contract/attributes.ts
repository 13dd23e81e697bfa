/** `GET /api/attributes`: a profile attribute that may be exported. */
export interface MappableAttribute {
  /** Dotted and case-sensitive, e.g. `personalEmail.address`. */
  readonly path: string
  readonly title: string
  readonly type: string
  readonly description?: string
  /** Namespace code such as `Email`, when an identity descriptor names this field. */
  readonly identityNamespace?: string
  /** Data usage labels such as `C2`, those of the groups around it included. */
  readonly labels?: readonly string[]
  /** Titles of the groups around it, the outermost first. */
  readonly parents?: readonly string[]
}
