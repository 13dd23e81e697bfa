import type { DraftAudience } from './draft'
import { type HeldAudience, readSelectors, type Transformations } from './transformations'

/** `missing`: asked for, not held. `unexpected`: held, not asked for. `repeated`: held more than once. */
export type Finding = 'match' | 'missing' | 'unexpected' | 'repeated'

export interface VerifiedAudience {
  readonly id: string
  readonly name: string
  readonly finding: Finding
}

export interface VerifiedAttribute {
  readonly path: string
  readonly finding: Finding
}

/** What was asked for against what the platform holds. */
export interface Verification {
  readonly isMatch: boolean
  readonly audiences: readonly VerifiedAudience[]
  readonly attributes: readonly VerifiedAttribute[]
  /** As the platform holds them. */
  readonly transformations: Transformations
}

export interface Asked {
  readonly audiences: readonly DraftAudience[]
  readonly attributes: readonly string[]
}

/**
 * Compares the audiences and attributes that were asked for with those a dataflow holds. Order does not matter;
 * anything missing, extra or doubled is a mismatch. Attribute paths are case-sensitive.
 *
 * @param got  `transformations` of the dataflow, read back from the platform
 */
export function verify(asked: Asked, got: Transformations): Verification {
  const held = readSelectors(got)
  const audiences = verifyAudiences(asked.audiences, held.audiences)
  const attributes = verifyAttributes(asked.attributes, held.attributes)
  const isMatch = [...audiences, ...attributes].every(({ finding }) => finding === 'match')
  return { isMatch, audiences, attributes, transformations: got }
}

function verifyAudiences(asked: readonly DraftAudience[], held: readonly HeldAudience[]): VerifiedAudience[] {
  const askedIds = new Set(asked.map(({ id }) => id))
  const timesHeld = count(held.flatMap(({ ids }) => [...new Set(ids)]))
  const unexpected = held.filter(({ ids }) => !ids.some((id) => askedIds.has(id)))
  return [
    ...asked.map(({ id, name }) => ({ id, name, finding: findingOf(timesHeld.get(id)) })),
    ...unexpected.map(({ id, name }) => ({ id, name: name ?? id, finding: 'unexpected' as const })),
  ]
}

function verifyAttributes(asked: readonly string[], held: readonly string[]): VerifiedAttribute[] {
  const timesHeld = count(held)
  const askedPaths = new Set(asked)
  return [
    ...asked.map((path) => ({ path, finding: findingOf(timesHeld.get(path)) })),
    ...[...timesHeld.keys()]
      .filter((path) => !askedPaths.has(path))
      .map((path) => ({ path, finding: 'unexpected' as const })),
  ]
}

function findingOf(times = 0): Finding {
  if (times === 0) return 'missing'
  return times === 1 ? 'match' : 'repeated'
}

function count(values: readonly string[]): Map<string, number> {
  const times = new Map<string, number>()
  for (const value of values) times.set(value, (times.get(value) ?? 0) + 1)
  return times
}
