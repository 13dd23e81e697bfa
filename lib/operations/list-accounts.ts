import { listConnections } from '../aep/connections'
import { listFlows } from '../aep/flows'
import { allItems, collect } from '../aep/pages'
import { listSourceConnections } from '../aep/source-connections'
import { listTargetConnections } from '../aep/target-connections'
import type { AccountView } from '../contract/accounts'
import { type DestinationId, destinationOf, destinations } from '../destinations/registry'
import { lastChecks } from './account-checks'
import { toAccountView } from './account-view'
import type { OperationContext } from './context'
import { destinationFlowFilter } from './dataflow-filters'

/**
 * The accounts that can feed a destination: those in use first, the newest of each on top. Kinesis and Event Hubs share their connection spec with the
 * source connectors, so an account that only feeds sources is left out; one that feeds nothing yet is kept.
 */
export async function listAccounts(
  { adobe, journal, scope }: Pick<OperationContext, 'adobe' | 'journal' | 'scope'>,
  only: DestinationId | undefined,
): Promise<AccountView[]> {
  const wanted = only ? [destinationOf(only)] : destinations
  const ofSpecs = {
    property: [`connectionSpec.id==${wanted.map(({ connectionSpecId }) => connectionSpecId).join(',')}`],
  }
  const [connections, targets, sources, flows, checks] = await Promise.all([
    collect(allItems((query) => listConnections(adobe, query), ofSpecs)),
    collect(allItems((query) => listTargetConnections(adobe, query), ofSpecs)),
    collect(allItems((query) => listSourceConnections(adobe, query), ofSpecs)),
    collect(allItems((query) => listFlows(adobe, query), { property: [destinationFlowFilter] })),
    lastChecks({ journal, scope }),
  ])
  const feedingTargets = new Set(targets.map(({ baseConnectionId }) => baseConnectionId))
  const feedingSources = new Set(sources.map(({ baseConnectionId }) => baseConnectionId))
  const dataflowsOf = (id: string) =>
    flows
      .filter((flow) =>
        flow.inheritedAttributes?.targetConnections.some(({ baseConnection }) => baseConnection?.id === id),
      )
      .map((flow) => ({ id: flow.id, name: flow.name ?? flow.id }))

  return connections
    .filter(({ id }) => feedingTargets.has(id) || !feedingSources.has(id))
    .flatMap((connection) =>
      toAccountView(connection, {
        dataflows: dataflowsOf(connection.id),
        lastCheck: checks.get(connection.id),
      }),
    )
    .toSorted((a, b) => byUse(a, b) || (b.createdAt ?? 0) - (a.createdAt ?? 0))
}

/** What nothing uses may have been abandoned, and may hold keys that no longer work. */
function byUse(a: AccountView, b: AccountView): number {
  return Number(b.dataflows.length > 0) - Number(a.dataflows.length > 0)
}
