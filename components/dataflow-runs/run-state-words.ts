import type { StatusTone } from '@/components/ui/status-tag'
import { runStateOf } from '@/lib/activation/run-state'
import type { RunState } from '@/lib/contract/dataflow-runs'

interface StateWords {
  readonly tone: StatusTone
  readonly title: string
  /** What a sentence about the run ends with. */
  readonly verb: string
}

const known: Readonly<Record<Exclude<RunState, 'unknown'>, StateWords>> = {
  succeeded: { tone: 'ok', title: 'Succeeded', verb: 'succeeded' },
  failed: { tone: 'bad', title: 'Failed', verb: 'failed' },
  'in-progress': { tone: 'busy', title: 'In progress', verb: 'is still in progress' },
}

/** How the state of a run is told; a word of Adobe's that is not known is passed on as it is. */
export function runStateWords(stateWord: string): StateWords {
  const state = runStateOf(stateWord)
  if (state !== 'unknown') return known[state]
  return stateWord === ''
    ? { tone: 'neutral', title: 'Not told', verb: 'has a state that Adobe does not tell' }
    : { tone: 'neutral', title: stateWord, verb: `has the state “${stateWord}”` }
}
