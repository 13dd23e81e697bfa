import type { RunView } from '@/lib/contract/dataflow-runs'

/** A run that succeeded and tells all its counts, unless something else is wanted of it. */
export function run(changes: Partial<RunView> = {}): RunView {
  return {
    id: crypto.randomUUID(),
    state: 'succeeded',
    stateWord: 'success',
    startedAt: 0,
    endedAt: undefined,
    received: 100,
    activated: 90,
    excluded: 10,
    failed: 0,
    failures: [],
    exclusions: [],
    audiences: [],
    ...changes,
  }
}
