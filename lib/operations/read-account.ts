import { type Connection, getConnection } from '../aep/connections'
import { listFlows } from '../aep/flows'
import { allItems, collect } from '../aep/pages'
import { listSourceConnections } from '../aep/source-connections'
import { listTargetConnections } from '../aep/target-connections'
import type { AccountView } from '../contract/accounts'
import type { Destination } from '../destinations/destination'
import { type DestinationId, destinationOfSpec } from '../destinations/registry'
import { AppError } from '../errors'
import type { OperationContext } from './context'

/** An account with everything that hangs on it. */
export interface Account {
  readonly connection: Connection
  readonly destination: Destination<DestinationId>
  readonly dataflows: AccountView['dataflows']
  readonly unusedTargets: readonly {
    readonly id: string
    readonly name: string
    /** Holds the marker of the activation that made it. */
    readonly description: string | undefined
  }[]
  /** The parameters of the targets that dataflows export to. */
  readonly usedTargets: readonly Readonly<Record<string, unknown>>[]
  readonly feedsSources: boolean
}

/**
 * Reads one account of a destination. Kinesis and Event Hubs share their connection specs with source connectors: an
 * account that only brings data in is none of ours.
 *
 * @throws AppError       `not-found` for a connection that is no destination’s account
 * @throws PlatformError  `resource-gone`
 */
export async function readAccount({ adobe }: Pick<OperationContext, 'adobe'>, id: string): Promise<Account> {
  const ofBase = { property: [`baseConnectionId==${id}`] }
  const ofFlows = { property: [`inheritedAttributes.targetConnections[].baseConnection.id==${id}`] }
  const [connection, targets, sources, flows] = await Promise.all([
    getConnection(adobe, id),
    collect(allItems((query) => listTargetConnections(adobe, query), ofBase)),
    collect(allItems((query) => listSourceConnections(adobe, query), ofBase)),
    collect(allItems((query) => listFlows(adobe, query), ofFlows)),
  ])
  const destination = destinationOfSpec(connection.connectionSpec.id)
  const isSourceOnly = sources.length > 0 && targets.length === 0
  if (!destination || isSourceOnly) throw new AppError('not-found')
  const used = new Set(flows.flatMap(({ targetConnectionIds }) => targetConnectionIds))
  return {
    connection,
    destination,
    dataflows: flows.map((flow) => ({ id: flow.id, name: flow.name ?? flow.id })),
    unusedTargets: targets
      .filter((target) => !used.has(target.id))
      .map(({ id: targetId, name, description }) => ({ id: targetId, name: name ?? targetId, description })),
    usedTargets: targets.filter((target) => used.has(target.id)).map(({ params }) => params),
    feedsSources: sources.length > 0,
  }
}
