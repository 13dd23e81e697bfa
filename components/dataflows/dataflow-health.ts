import { runStateOf } from '@/lib/activation/run-state'
import type { DataflowView } from '@/lib/contract/dataflows'

export type Health = 'enabled' | 'disabled' | 'failing' | 'working'

/** Its last run did not succeed. Partial failures count: somebody’s records did not arrive. */
export function isFailing({ lastRun }: Pick<DataflowView, 'lastRun'>): boolean {
  return lastRun !== undefined && runStateOf(lastRun.state) === 'failed'
}

/** How a dataflow is, in one word. The platform’s list of states is its own to grow: unknown ones are in passing. */
export function healthOf(dataflow: Pick<DataflowView, 'state' | 'lastRun'>): Health {
  const state = dataflow.state.toLowerCase()
  if (state === 'disabled') return 'disabled'
  if (state !== 'enabled') return 'working'
  return isFailing(dataflow) ? 'failing' : 'enabled'
}

/** It leads to a destination this application does not manage. */
export function isReadOnly({ destination }: Pick<DataflowView, 'destination'>): boolean {
  return destination === undefined
}
