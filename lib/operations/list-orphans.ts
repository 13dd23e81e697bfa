import { activationIdOf } from '../activation/marker'
import { profileSpec } from '../activation/specs'
import { listConnections } from '../aep/connections'
import { listFlows } from '../aep/flows'
import { allItems, collect } from '../aep/pages'
import { listSourceConnections } from '../aep/source-connections'
import { listTargetConnections } from '../aep/target-connections'
import type { ConnectionType } from '../contract/dataflow-changes'
import type { Orphan, OrphanList, OrphanOrigin } from '../contract/orphans'
import { destinationOfSpec, destinations } from '../destinations/registry'
import type { OperationContext } from './context'
import { isBeingMade } from './is-being-made'

type Reach = Pick<OperationContext, 'adobe' | 'journal' | 'scope'>

/**
 * The connections of our destinations, and of the profile store, that no dataflow uses; the oldest first. Kinesis and
 * Event Hubs share their connection specs with source connectors: an account that a source stands on is none of these.
 */
export async function listOrphans(context: Reach): Promise<OrphanList> {
  const { connections, targets, sources, flows } = await readSandbox(context)
  const usedIds = new Set(
    flows.flatMap((flow) => [
      ...flow.targetConnectionIds,
      ...flow.sourceConnectionIds,
      ...inheritedIds(flow),
    ]),
  )
  const orphanTargets = targets.filter(({ id }) => !usedIds.has(id))
  const orphanSources = sources.filter(
    ({ id, connectionSpec }) => connectionSpec.id === profileSpec.id && !usedIds.has(id),
  )
  const built = [...targets, ...sources]
  const orphanIds = new Set([...orphanTargets, ...orphanSources].map(({ id }) => id))
  // An account with nothing but orphans on it is one itself; everything else on it keeps it.
  const orphanAccounts = connections.filter(
    ({ id }) =>
      !usedIds.has(id) &&
      built.every(({ id: ofBuilt, baseConnectionId }) => baseConnectionId !== id || orphanIds.has(ofBuilt)),
  )
  const dependentsOf = (id: string) =>
    built.filter(({ baseConnectionId }) => baseConnectionId === id).map((entity) => entity.id)
  const found = [
    ...orphanTargets.map((entity) => ({ type: 'target-connection' as const, entity })),
    ...orphanSources.map((entity) => ({ type: 'source-connection' as const, entity })),
    ...orphanAccounts.map((entity) => ({ type: 'connection' as const, entity })),
  ]
  const items = await Promise.all(
    found.map(({ type, entity }) => toOrphan(context, type, entity, dependentsOf(entity.id))),
  )
  return { items: items.toSorted((a, b) => (a.createdAt ?? 0) - (b.createdAt ?? 0)) }
}

async function readSandbox({ adobe }: Reach) {
  const ids = [...destinations.map(({ connectionSpecId }) => connectionSpecId), profileSpec.id]
  const ofSpecs = { property: [`connectionSpec.id==${ids.join(',')}`] }
  // All dataflows: those that bring data in use accounts of the same specs.
  const [connections, targets, sources, flows] = await Promise.all([
    collect(allItems((query) => listConnections(adobe, query), ofSpecs)),
    collect(allItems((query) => listTargetConnections(adobe, query), ofSpecs)),
    collect(allItems((query) => listSourceConnections(adobe, query), ofSpecs)),
    collect(allItems((query) => listFlows(adobe, query), {})),
  ])
  return { connections, targets, sources, flows }
}

function inheritedIds({ inheritedAttributes }: Awaited<ReturnType<typeof readSandbox>>['flows'][number]) {
  const ends = [
    ...(inheritedAttributes?.sourceConnections ?? []),
    ...(inheritedAttributes?.targetConnections ?? []),
  ]
  return ends.flatMap(({ id, baseConnection }) => (baseConnection ? [id, baseConnection.id] : [id]))
}

interface Entity {
  readonly id: string
  readonly name?: string | undefined
  readonly description?: string | undefined
  readonly createdAt?: number | undefined
  readonly createdBy?: string | undefined
  readonly connectionSpec: { readonly id: string }
}

async function toOrphan(
  context: Reach,
  type: ConnectionType,
  { id, name, description, createdAt, createdBy, connectionSpec }: Entity,
  dependents: readonly string[],
): Promise<Orphan> {
  const destination = destinationOfSpec(connectionSpec.id)?.id
  const activationId = activationIdOf(description)
  // Only an account of a spec that sources share can be anything but a destination's.
  const isAmbiguous = type === 'connection' && destination !== undefined && dependents.length === 0
  const origin: OrphanOrigin = activationId ? 'activation' : isAmbiguous ? 'nothing' : 'destination'
  return {
    type,
    id,
    name: name ?? id,
    destination,
    createdAt,
    createdBy,
    origin,
    activationId,
    isBeingMade: await isBeingMade(context, description),
    dependents,
  }
}
