import type { DataflowView } from '@/lib/contract/dataflows'
import { toCsv } from './csv'
import { isReadOnly } from './dataflow-health'

const columns: readonly (readonly [
  title: string,
  value: (dataflow: DataflowView) => string | number | undefined,
])[] = [
  ['Name', ({ name }) => name],
  ['Dataflow ID', ({ id }) => id],
  ['Description', ({ description }) => description],
  ['Destination', ({ destinationName }) => destinationName],
  ['Account', ({ account }) => account?.name],
  ['Account ID', ({ account }) => account?.id],
  ['Stream or event hub', ({ target }) => target],
  ['Audiences', ({ audienceCount }) => audienceCount],
  ['Attributes', ({ attributeCount }) => attributeCount],
  ['State', ({ state }) => state],
  ['Last run', ({ lastRun }) => lastRun?.state],
  ['Last run at', ({ lastRun }) => timeOf(lastRun?.at)],
  ['Created at', ({ createdAt }) => timeOf(createdAt)],
  ['Created by', ({ createdBy }) => createdBy],
  ['Modified at', ({ updatedAt }) => timeOf(updatedAt)],
  ['Modified by', ({ updatedBy }) => updatedBy],
  ['Read-only', (dataflow) => (isReadOnly(dataflow) ? 'yes' : 'no')],
]

/** All that is known of each dataflow, whichever columns are shown; times are UTC. */
export function dataflowsCsv(dataflows: readonly DataflowView[]): string {
  const titles = columns.map(([title]) => title)
  return toCsv([titles, ...dataflows.map((dataflow) => columns.map(([, value]) => value(dataflow)))])
}

function timeOf(at: number | undefined): string | undefined {
  return at === undefined ? undefined : new Date(at).toISOString()
}
