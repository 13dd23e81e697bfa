/** A list in a statement, and whether it names what is meant or what is excepted (`NotAction`, `NotResource`). */
export interface Patterns {
  readonly isExcept: boolean
  readonly patterns: readonly string[]
}

export interface Statement {
  /** As a person finds it again: "Statement 2 (AllowWriting)". */
  readonly label: string
  readonly effect: 'Allow' | 'Deny'
  readonly actions: Patterns
  readonly resources: Patterns
  /** Why it may not apply; empty when it always does. */
  readonly reservations: readonly string[]
}

/** An identity-based IAM policy, read and flattened. */
export type Policy = readonly Statement[]
