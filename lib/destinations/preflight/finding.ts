import type { FailedRung, RungId } from '../../contract/preflight'

/** What the sentences of a finding may speak of. Nothing in it is secret, nothing is a vendor’s raw text. */
export interface Facts {
  /** The region or namespace. */
  readonly place: string
  /** The stream or event hub; empty while none is named. */
  readonly target: string
  /** An action like `kinesis:PutRecord`, or a right like `Send`. */
  readonly permission?: string | undefined
  /** How far this server’s clock is off, in words: `12 minutes behind`. */
  readonly skew?: string | undefined
  /** A name that exists and looks like the one that was typed. */
  readonly suggestion?: string | undefined
  /** The state a stream is in, as AWS spells it. */
  readonly state?: string | undefined
}

/** One way a rung can break: where it is wrong, why, and what to do. */
export interface Finding {
  /** Where it is met, unless the climber says otherwise: what passes by itself can happen on any rung. */
  readonly rung: RungId
  /** As in the draft. Absent when nothing that was entered is wrong. */
  readonly field?: string
  readonly message: (facts: Facts) => string
  readonly fix: (facts: Facts) => string
}

export type Findings = Readonly<Record<string, Finding>>

/** The rung a finding breaks, in words; rung or field where the climber knows better which one it was. */
export function brokenRung(
  cause: string,
  finding: Finding,
  {
    facts,
    rung = finding.rung,
    field = finding.field,
  }: { facts: Facts; rung?: RungId | undefined; field?: string | undefined },
): FailedRung {
  return {
    id: rung,
    status: 'failed',
    cause,
    message: finding.message(facts),
    fix: finding.fix(facts),
    ...(field === undefined ? {} : { field }),
  }
}
