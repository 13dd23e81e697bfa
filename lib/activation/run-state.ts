import type { RunState } from '../contract/dataflow-runs'

/** Samples and specification disagree on words and their case. */
const states: ReadonlyMap<string, RunState> = new Map([
  ['success', 'succeeded'],
  ['completed', 'succeeded'],
  ['failed', 'failed'],
  ['inprogress', 'in-progress'],
  ['processing', 'in-progress'],
  ['waiting', 'in-progress'],
])

/**
 * What the platform's word for the state of a run means. A word that is not known but speaks of a failure or an error
 * is a failed run, since somebody's records did not arrive; any other stays unknown.
 *
 * @source Flow Service reference (enumeration and samples); the words of a streaming run are not published
 */
export function runStateOf(word: string): RunState {
  return states.get(word.toLowerCase()) ?? (/fail|error/i.test(word) ? 'failed' : 'unknown')
}
