import {
  type OfferedTargets,
  type PreflightEvent,
  type PreflightOutcome,
  type PreflightReport,
  type PreflightWarning,
  type Rung,
  type RungId,
  rungIds,
} from '../../contract/preflight'
import type { DestinationId } from '../registry'

/** What one rung brought to light. */
export interface Found {
  readonly rung: Rung
  readonly warnings?: readonly PreflightWarning[]
  readonly targets?: OfferedTargets | undefined
}

/**
 * Climbs rung by rung, in the order of `rungIds`, each from where the last one ended. It may end early: what it did
 * not yield counts as untested. Ending it from outside closes its connections.
 */
export type Climb = AsyncGenerator<Found, void, undefined>

/** What a climber works with; entries are parsed by the destination’s own schemas. */
export interface ClimbInput {
  readonly credentials: Readonly<Record<string, string>>
  /** What is entered of the target so far. */
  readonly target: Readonly<Record<string, string | boolean>>
  /** The stream or event hub; empty while none is named. */
  readonly targetName: string
  readonly testRecord: boolean
  readonly traceId: string
  readonly now: () => number
  readonly signal: AbortSignal
}

export type Climber = (input: ClimbInput) => Climb

/** How to climb above the rung `format`, per destination: over the network, or the demo’s. */
export type Climbers = Readonly<Record<DestinationId, Climber>>

interface LadderOptions {
  readonly destination: DestinationId
  readonly traceId: string
  readonly now: () => number
  readonly signal: AbortSignal
}

/**
 * Climbs a ladder and tells of every rung, the report last. Stops above the first broken rung; breaks off, and says so,
 * as soon as the signal is aborted.
 */
export async function* climbLadder(
  climb: Climb,
  { destination, traceId, now, signal }: LadderOptions,
): AsyncGenerator<PreflightEvent, void> {
  const rungs: Rung[] = []
  const warnings: PreflightWarning[] = []
  let targets: OfferedTargets | undefined
  try {
    for (const id of rungIds) {
      yield { type: 'climbing', id }
      const found = await nextOf(climb, signal)
      if (!found) break
      if (found.rung.id !== id) throw new TypeError(`climbed ${found.rung.id} where ${id} was next`)
      rungs.push(found.rung)
      warnings.push(...(found.warnings ?? []))
      targets = found.targets ?? targets
      yield { type: 'rung', rung: found.rung }
      if (found.rung.status === 'failed') break
    }
  } finally {
    // Not waited for: an unanswered call would hold up the report of its own cancellation.
    climb.return(undefined).catch(() => undefined)
  }
  for (const rung of untouched(rungs, signal.aborted)) {
    rungs.push(rung)
    yield { type: 'rung', rung }
  }
  const report: PreflightReport = {
    destination,
    outcome: outcomeOf(rungs),
    rungs,
    warnings,
    ...(targets ? { targets } : {}),
    checkedAt: now(),
    traceId,
  }
  yield { type: 'report', report }
}

/** What comes next; undefined at the end and when the person breaks off. */
async function nextOf(climb: Climb, signal: AbortSignal): Promise<Found | undefined> {
  const next = climb.next().catch((error: unknown) => {
    // Broken off on purpose, whatever error that led to.
    if (signal.aborted) return undefined
    throw error
  })
  const result = await unlessAborted(next, signal)
  return result === undefined || result.done ? undefined : result.value
}

async function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T | undefined> {
  if (signal.aborted) return undefined
  let stopWaiting: (() => void) | undefined
  const aborted = new Promise<undefined>((resolve) => {
    stopWaiting = () => resolve(undefined)
    signal.addEventListener('abort', stopWaiting, { once: true })
  })
  try {
    return await Promise.race([work, aborted])
  } finally {
    if (stopWaiting) signal.removeEventListener('abort', stopWaiting)
  }
}

/** The rungs that were not reached, each with the reason. */
function untouched(rungs: readonly Rung[], isCancelled: boolean): Rung[] {
  const isBroken = rungs.some(({ status }) => status === 'failed')
  const rest: readonly RungId[] = rungIds.slice(rungs.length)
  return rest.map((id, index): Rung => {
    if (isCancelled && !isBroken && index === 0)
      return { id, status: 'cancelled', message: 'You stopped here.' }
    const message = isBroken
      ? 'Not tested: something before it has to be corrected first.'
      : 'Not tested: what comes before it was not tested.'
    return { id, status: 'untested', message }
  })
}

/** The test record counts only when it failed: leaving it out is no gap. */
function outcomeOf(rungs: readonly Rung[]): PreflightOutcome {
  if (rungs.some(({ status }) => status === 'failed')) return 'failed'
  if (rungs.some(({ status }) => status === 'cancelled')) return 'cancelled'
  const isProved = rungs.every(({ id, status }) => id === 'test-record' || status === 'passed')
  return isProved ? 'passed' : 'incomplete'
}
