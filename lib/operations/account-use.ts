import { listFlows } from '../aep/flows'
import { allItems, collect } from '../aep/pages'
import { listSourceConnections } from '../aep/source-connections'
import { listTargetConnections } from '../aep/target-connections'
import type { OperationContext } from './context'

/** Something that is built on a connection. */
export interface User {
  readonly id: string
  readonly name: string
}

type Reach = Pick<OperationContext, 'adobe'>

/** The dataflows that export through a target connection. */
export function flowsOfTarget(reach: Reach, targetId: string): Promise<User[]> {
  return flowsWith(reach, `inheritedAttributes.targetConnections[].id==${targetId}`)
}

/** The dataflows that read from a source connection. */
export function flowsOfSource(reach: Reach, sourceId: string): Promise<User[]> {
  return flowsWith(reach, `inheritedAttributes.sourceConnections[].id==${sourceId}`)
}

/** The dataflows that send with the credentials of an account. */
export function flowsOfAccount(reach: Reach, accountId: string): Promise<User[]> {
  return flowsWith(reach, `inheritedAttributes.targetConnections[].baseConnection.id==${accountId}`)
}

/** The connections that are built on an account: targets, and sources, with which its spec is shared. */
export async function connectionsOfAccount(
  { adobe }: Reach,
  accountId: string,
): Promise<{ readonly targets: readonly User[]; readonly sources: readonly User[] }> {
  const ofAccount = { property: [`baseConnectionId==${accountId}`] }
  const [targets, sources] = await Promise.all([
    collect(allItems((query) => listTargetConnections(adobe, query), ofAccount)),
    collect(allItems((query) => listSourceConnections(adobe, query), ofAccount)),
  ])
  return { targets: targets.map(toUser), sources: sources.map(toUser) }
}

async function flowsWith({ adobe }: Reach, property: string): Promise<User[]> {
  const flows = await collect(allItems((query) => listFlows(adobe, query), { property: [property] }))
  return flows.map(toUser)
}

function toUser({ id, name }: { readonly id: string; readonly name?: string | undefined }): User {
  return { id, name: name ?? id }
}
