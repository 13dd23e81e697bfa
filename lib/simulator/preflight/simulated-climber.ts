import type { OfferedTargets, PreflightWarning, RungId } from '@/lib/contract/preflight'
import { brokenRung, type Facts } from '@/lib/destinations/preflight/finding'
import { findings } from '@/lib/destinations/preflight/findings'
import type { Climb, Climber, ClimbInput, Found } from '@/lib/destinations/preflight/ladder'
import type { DestinationId } from '@/lib/destinations/registry'
import { pause } from '../wire/pause'
import { type LadderScript, ladderScripts } from './ladder-scripts'
import type { Magic } from './magic'
import { findMagic } from './trials'

/** About as long as the real calls take, so that a viewer can follow the climb. */
export type Pace = () => number

/**
 * The demo’s ladder: the contract of the real one, without a network. Whatever is entered passes, unless it holds one
 * of the magic values, which break the rung they are named after.
 */
export function simulatedClimber(destination: DestinationId, paceMs: Pace): Climber {
  return (input) => climb(destination, input, paceMs)
}

const rungsAboveFormat: readonly RungId[] = ['endpoint', 'signature', 'target', 'write', 'test-record']

async function* climb(destination: DestinationId, input: ClimbInput, paceMs: Pace): Climb {
  const script = ladderScripts[destination]
  const magic = findMagic(destination, input)
  for (const id of rungsAboveFormat) {
    if (id === 'test-record' && !input.testRecord) {
      yield {
        rung: { id, status: 'skipped', message: `No test ${script.recordNoun} was asked for.` },
      }
      return
    }
    if (id === 'target' && input.targetName === '') {
      yield { rung: { id, status: 'untested', message: script.noTarget } }
      return
    }
    await pause(paceMs(), input.signal)
    const broken = magic && breakAt(destination, id, { magic, input, place: script.placeOf(input) })
    yield broken ?? passed(script, id, input)
  }
}

/** The rung as the magic value breaks it; undefined when it breaks another one. */
function breakAt(
  destination: DestinationId,
  id: RungId,
  { magic, input, place }: { magic: Magic; input: ClimbInput; place: string },
): Found | undefined {
  const finding = findings[destination][magic.cause]
  if (!finding || (magic.rung ?? finding.rung) !== id) return undefined
  const facts: Facts = { place, target: input.targetName, ...magic.facts }
  return { rung: brokenRung(magic.cause, finding, { facts, field: fieldOf(finding.field, input) }) }
}

/** A target that is not entered yet cannot be what is wrong: its region is then the account’s. */
function fieldOf(field: string | undefined, { target }: ClimbInput): string | undefined {
  return field === 'target.region' && !target.region ? 'account.credentials.region' : field
}

function passed(script: LadderScript, id: RungId, input: ClimbInput): Found {
  if (id === 'write' && script.notRefused && !input.testRecord) {
    const fix = 'Ask for a test record to be certain.'
    return { rung: { id, status: 'untested', message: script.notRefused, fix } }
  }
  const warnings: readonly PreflightWarning[] = id === 'signature' ? script.warningsOf(input) : []
  const targets: OfferedTargets | undefined = id === 'signature' ? script.targetsOf(input) : undefined
  return {
    rung: { id, status: 'passed', message: script.passed[id](input) },
    ...(warnings.length > 0 ? { warnings } : {}),
    ...(targets ? { targets } : {}),
  }
}
