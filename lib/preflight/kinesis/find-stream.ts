import type { OfferedTargets, PassedRung } from '../../contract/preflight'
import type { Found } from '../../destinations/preflight/ladder'
import { suggestName } from '../../destinations/preflight/suggest-name'
import { describeStream } from './kinesis-calls'
import { broken, brokenByFailure, type Scene, untested } from './kinesis-scene'

/**
 * The rung `target`. A key for Adobe need not be allowed to describe streams, so the list counts as well.
 *
 * @param listed  the streams that the key may list; undefined when it may not
 */
export async function findStream(
  scene: Scene,
  listed: OfferedTargets | undefined,
): Promise<Found & { readonly isEncrypted?: boolean }> {
  const { options, facts } = scene
  const summary = await describeStream(options, facts.target)
  const isMissing = listed?.isComplete === true && !listed.names.includes(facts.target)
  if (summary.ok) {
    const { state, isEncrypted } = summary.value
    // A stream that is being resharded goes on taking records.
    if (state !== 'ACTIVE' && state !== 'UPDATING') {
      return { rung: broken(scene, 'target', 'stream-not-active', { state }) }
    }
    return { rung: targetPassed(`The stream “${facts.target}” is there and active.`), isEncrypted }
  }
  const { failure } = summary
  if (failure.kind === 'no-stream' || (failure.kind === 'denied' && isMissing)) {
    const suggestion = suggestName(facts.target, listed?.names ?? [])
    return { rung: broken(scene, 'target', 'stream-not-found', { suggestion }) }
  }
  if (failure.kind === 'denied') {
    if (listed?.names.includes(facts.target)) {
      const message = `The stream “${facts.target}” is there. The key may not read its state, which Adobe does not need.`
      return { rung: targetPassed(message) }
    }
    return untested(
      'target',
      'The key may neither list nor describe streams, so only writing can show whether it is there.',
    )
  }
  return { rung: brokenByFailure(scene, 'target', failure) }
}

function targetPassed(message: string): PassedRung {
  return { id: 'target', status: 'passed', message }
}
