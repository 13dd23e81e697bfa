import { activationIdOf } from '../activation/marker'
import { readSelectors } from '../activation/transformations'
import { type Connection, getConnection } from '../aep/connections'
import { getFlow } from '../aep/flows'
import { maskAuthParams, maskMembers } from '../aep/mask'
import { getTargetConnection } from '../aep/target-connections'
import type { DataflowDetail } from '../contract/dataflows'
import { destinationOfSpec } from '../destinations/registry'
import type { OperationContext } from './context'
import { targetConnectionOf, toDataflowView } from './dataflow-view'
import { unlessGone } from './unless-gone'

/**
 * Everything about one dataflow, with its target and account. Either may have been deleted on its own: the dataflow can
 * then still be looked at and deleted.
 *
 * @throws PlatformError  `resource-gone` when the sandbox has no such dataflow
 */
export async function describeDataflow({ adobe }: OperationContext, id: string): Promise<DataflowDetail> {
  const flow = await getFlow(adobe, id)
  const inherited = targetConnectionOf(flow)
  const [target, account] = await Promise.all([
    inherited && unlessGone(getTargetConnection(adobe, inherited.id)),
    inherited?.baseConnection && unlessGone(getConnection(adobe, inherited.baseConnection.id)),
  ])
  const { audiences, attributes } = readSelectors(flow.transformations)
  return {
    ...toDataflowView(flow, target),
    etag: flow.etag,
    targetEtag: target?.etag,
    missing: [
      ...(inherited && !target ? (['target'] as const) : []),
      ...(inherited?.baseConnection && !account ? (['account'] as const) : []),
    ],
    account: account && toAccount(account),
    sourceConnectionId: flow.sourceConnectionIds[0],
    targetConnectionId: flow.targetConnectionIds[0],
    targetParams: maskMembers(target?.params ?? {}),
    audiences: audiences.map(({ id: audienceId, name }) => ({ id: audienceId, name })),
    attributes,
    transformations: flow.transformations,
    activationId: activationIdOf(flow.description),
  }
}

function toAccount({ id, name, connectionSpec, auth }: Connection) {
  const label = destinationOfSpec(connectionSpec.id)?.labelAccount(maskAuthParams(auth?.params ?? {})) ?? ''
  return { id, name: name ?? id, label }
}
