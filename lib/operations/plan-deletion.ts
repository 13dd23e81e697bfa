import { readSelectors } from '../activation/transformations'
import { type Connection, getConnection } from '../aep/connections'
import type { Flow } from '../aep/flows'
import { getTargetConnection, type TargetConnection } from '../aep/target-connections'
import type { DeletionPlan, KeptConnection, NamedConnection } from '../contract/dataflow-changes'
import { connectionsOfAccount, flowsOfAccount, flowsOfTarget } from './account-use'
import type { OperationContext } from './context'
import { targetConnectionOf, toDataflowView } from './dataflow-view'
import { getOwnFlow } from './own-flow'
import { unlessGone } from './unless-gone'

/** A deletion as planned, with what was read for it. */
export interface PlannedDeletion {
  readonly plan: DeletionPlan
  readonly flow: Flow
  readonly target: TargetConnection | undefined
  readonly account: Connection | undefined
}

/**
 * Works out what a deletion of a dataflow would take along: its target connection and its account, each unless something
 * else is built on it. Profile sources are shared and stay. Changes nothing.
 *
 * @throws AppError       `dataflow-foreign`
 * @throws PlatformError  `resource-gone` when there is no such dataflow
 */
export async function planDeletion(context: OperationContext, id: string): Promise<PlannedDeletion> {
  const { flow, destination } = await getOwnFlow(context, id)
  const end = targetConnectionOf(flow)
  const [target, account, fates] = await Promise.all([
    end && unlessGone(getTargetConnection(context.adobe, end.id)),
    end?.baseConnection && unlessGone(getConnection(context.adobe, end.baseConnection.id)),
    decideFates(context, flow),
  ])
  const { targetUsers, accountUse } = fates
  const named: Fate[] = []
  if (target) named.push({ connection: toNamed('target-connection', target), ...targetUsers })
  if (account) {
    const use = targetUsers.because ? { ...targetUsers } : accountUse
    named.push({ connection: toNamed('connection', account), ...use })
  }
  const view = toDataflowView(flow, target, account?.name)
  const plan: DeletionPlan = {
    id: flow.id,
    name: view.name,
    state: view.state,
    destination: destination.id,
    destinationName: view.destinationName,
    target: view.target,
    audiences: readSelectors(flow.transformations).audiences.map((one) => ({ id: one.id, name: one.name })),
    attributeCount: view.attributeCount,
    lastRun: view.lastRun,
    removes: named.flatMap(({ connection, because }) => (because ? [] : [connection])),
    keeps: [
      ...named.flatMap(({ connection, because, users }): KeptConnection[] =>
        because ? [{ ...connection, because, users }] : [],
      ),
      ...flow.sourceConnectionIds.map(
        (sourceId): KeptConnection => ({
          type: 'source-connection',
          id: sourceId,
          name: 'Profile source',
          because: 'profile-source',
          users: [],
        }),
      ),
    ],
  }
  return { plan, flow, target, account }
}

/** Whether others are built on a connection, and who. */
interface Use {
  readonly because?: 'dataflows' | 'sources' | 'connections'
  readonly users: readonly string[]
}

interface Fate extends Use {
  readonly connection: NamedConnection
}

async function decideFates(context: OperationContext, flow: Flow) {
  const end = targetConnectionOf(flow)
  const accountId = end?.baseConnection?.id
  const [ofTarget, ofAccount, built] = await Promise.all([
    end ? flowsOfTarget(context, end.id) : [],
    accountId ? flowsOfAccount(context, accountId) : [],
    accountId ? connectionsOfAccount(context, accountId) : { targets: [], sources: [] },
  ])
  const others = (users: readonly { id: string; name: string }[], own: string | undefined) =>
    users.filter(({ id }) => id !== own).map(({ name }) => name)
  return {
    targetUsers: asUse('dataflows', others(ofTarget, flow.id)) ?? { users: [] },
    accountUse: asUse('dataflows', others(ofAccount, flow.id)) ??
      asUse('sources', others(built.sources, undefined)) ??
      asUse('connections', others(built.targets, end?.id)) ?? { users: [] },
  }
}

function asUse(because: NonNullable<Use['because']>, users: readonly string[]): Use | undefined {
  return users.length > 0 ? { because, users } : undefined
}

function toNamed(
  type: NamedConnection['type'],
  { id, name }: { readonly id: string; readonly name?: string | undefined },
): NamedConnection {
  return { type, id, name: name ?? id }
}
