import {
  type FailedRung,
  type PreflightReport,
  type Rung,
  type RungId,
  rungIds,
} from '@/lib/contract/preflight'
import type { PreflightInput } from '@/lib/destinations/preflight/request-schema'
import { type ClimbScope, isSameSubject } from './climb-subject'

/** The rungs that say something about the account; the others are about what it writes to. */
export const rungsOf: Readonly<Record<ClimbScope, readonly RungId[]>> = {
  account: ['format', 'endpoint', 'signature'],
  target: rungIds,
}

/** How a ladder ended, and what for. Kept in memory alone. */
export interface Proof {
  readonly scope: ClimbScope
  readonly report: PreflightReport
  readonly subject: PreflightInput
  /** By the clock of this browser, which need not agree with the server's. Epoch milliseconds. */
  readonly arrivedAt: number
}

/** After this, a proof is made again before anything is created: keys and streams change. */
const goodForMs = 15 * 60_000

/**
 * `stale`: a value it rests on has changed. `aged`: it still fits, and is too old to rely on.
 */
export type ProofStanding = 'none' | 'stale' | 'aged' | 'fresh'

/** What was proved, and whether it still holds for what is in the form. */
export interface Held {
  readonly proof: Proof | undefined
  readonly standing: ProofStanding
}

/** The proof, as long as the values it rests on are the ones in the form. */
export function holding({ proof, standing }: Held): Proof | undefined {
  return standing === 'stale' ? undefined : proof
}

export function standingOf(
  proof: Proof | undefined,
  subject: PreflightInput | undefined,
  nowMs: number,
): ProofStanding {
  if (!proof) return 'none'
  if (!isSameSubject(proof.subject, subject)) return 'stale'
  return nowMs - proof.arrivedAt > goodForMs ? 'aged' : 'fresh'
}

/** The rung that broke. */
export function failedRung(rungs: readonly Rung[]): FailedRung | undefined {
  return rungs.find((rung) => rung.status === 'failed')
}

/** One sentence per field that a ladder found wrong. */
export function findingsOf({ rungs }: PreflightReport): readonly { path: string; message: string }[] {
  const failed = failedRung(rungs)
  if (!failed) return []
  if (failed.problems) return failed.problems
  return failed.field === undefined ? [] : [{ path: failed.field, message: failed.message }]
}

/** Failures that say something of the way from this server, and nothing of how Adobe's calls will fare. */
const onlyFromHere: ReadonlySet<string> = new Set(['network-refused', 'address-refused'])

/**
 * Whether a failure proves that what was entered is wrong. A network without an answer, a busy service or a firewall
 * around the namespace proves nothing of the kind: Adobe calls from elsewhere and at another time.
 */
export function provesWrong({ field, cause }: FailedRung): boolean {
  return field !== undefined && !onlyFromHere.has(cause)
}

/** The fields that are proved to be wrong, as long as they hold what was tested. */
export function provedWrong(held: Held): readonly { path: string; message: string }[] {
  const report = holding(held)?.report
  const failed = report && failedRung(report.rungs)
  return failed && provesWrong(failed) ? findingsOf(report) : []
}

/**
 * What a report comes to. `likely`: everything that can be told was proved. AWS does not say more of the permission
 * to write without a record, and a stored account can be tried by Adobe alone. `open`: too little is known to rely on.
 */
export type Verdict = 'proved' | 'likely' | 'wrong' | 'open'

export function hasPassed({ rungs }: Pick<PreflightReport, 'rungs'>, id: RungId): boolean {
  return rungs.some((rung) => rung.id === id && rung.status === 'passed')
}

/** Nobody has to be asked before something is created on this ground. */
export function isEnough(verdict: Verdict): boolean {
  return verdict === 'proved' || verdict === 'likely'
}

export function verdictOf({ scope, report, subject }: Pick<Proof, 'scope' | 'report' | 'subject'>): Verdict {
  const failed = failedRung(report.rungs)
  if (failed) return provesWrong(failed) ? 'wrong' : 'open'
  // Adobe alone can use a stored account, and its word on the key is all there is to be had.
  if (subject.account.kind === 'existing') return hasPassed(report, 'signature') ? 'likely' : 'open'
  const required = report.rungs.filter(({ id }) => id !== 'test-record' && rungsOf[scope].includes(id))
  const open = required.filter(({ status }) => status !== 'passed')
  if (open.length === 0) return 'proved'
  return open.every(({ id, status }) => id === 'write' && status === 'untested') ? 'likely' : 'open'
}
