import { listConnections } from '../aep/connections'
import type { ListQuery, Page } from '../aep/flow-service'
import type { Flow } from '../aep/flows'
import type { AdobeContext } from '../aep/request'
import { listTargetConnections } from '../aep/target-connections'
import type { DataflowView } from '../contract/dataflows'
import { targetConnectionOf, toDataflowView } from './dataflow-view'

/** As many ids as an address carries without trouble on its way. */
const idsPerCall = 40
/** More than one page of dataflows needs; thousands of them must not be asked about all at once. */
const callsAtOnce = 6

/** Normalises dataflows. Streams and accounts are named by the connections that a list of dataflows only refers to. */
export async function viewDataflows(adobe: AdobeContext, flows: readonly Flow[]): Promise<DataflowView[]> {
  const ends = flows.flatMap((flow) => targetConnectionOf(flow) ?? [])
  const [targets, accounts] = await Promise.all([
    fetchByIds((query) => listTargetConnections(adobe, query), idsOf(ends)),
    fetchByIds(
      (query) => listConnections(adobe, query),
      idsOf(ends.flatMap(({ baseConnection }) => baseConnection ?? [])),
    ),
  ])
  return flows.map((flow) => {
    const end = targetConnectionOf(flow)
    const account = accounts.get(end?.baseConnection?.id ?? '')
    return toDataflowView(flow, targets.get(end?.id ?? ''), account?.name)
  })
}

function idsOf(entities: readonly { readonly id: string }[]): string[] {
  return [...new Set(entities.map(({ id }) => id))]
}

async function fetchByIds<T extends { readonly id: string }>(
  list: (query: ListQuery) => Promise<Page<T>>,
  ids: readonly string[],
): Promise<Map<string, T>> {
  const chunks: string[][] = []
  for (let index = 0; index < ids.length; index += idsPerCall)
    chunks.push(ids.slice(index, index + idsPerCall))
  const found = new Map<string, T>()
  for (let index = 0; index < chunks.length; index += callsAtOnce) {
    const calls = chunks.slice(index, index + callsAtOnce)
    const pages = await Promise.all(
      calls.map((chunk) => list({ property: [`id==${chunk.join(',')}`], limit: 100 })),
    )
    for (const entity of pages.flatMap(({ items }) => items)) found.set(entity.id, entity)
  }
  return found
}
