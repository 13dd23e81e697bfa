import { markerOf } from '../activation/marker'
import type { CreateStep } from '../activation/plan'
import { deleteConnection, getConnection, listConnections } from '../aep/connections'
import type { ListQuery, Page } from '../aep/flow-service'
import { deleteFlow, getFlow, listFlows } from '../aep/flows'
import { allItems } from '../aep/pages'
import type { AdobeContext } from '../aep/request'
import { deleteSourceConnection, getSourceConnection, listSourceConnections } from '../aep/source-connections'
import { deleteTargetConnection, getTargetConnection, listTargetConnections } from '../aep/target-connections'
import type { AuditResourceType } from '../contract/audit'
import type { OperationContext } from './context'

interface Entity {
  readonly id: string
  readonly description?: string | undefined
  readonly createdAt?: number | undefined
}

/** How the resources of one kind are looked for, looked at and deleted. */
interface ResourceKind {
  readonly type: AuditResourceType
  readonly list: (adobe: AdobeContext, query: ListQuery) => Promise<Page<Entity>>
  readonly get: (adobe: AdobeContext, id: string) => Promise<Entity>
  readonly remove: (adobe: AdobeContext, id: string) => Promise<{ requestId: string }>
}

const connection = {
  type: 'connection',
  list: listConnections,
  get: getConnection,
  remove: deleteConnection,
} as const

/** What each creating step creates. */
export const resourceKinds: Readonly<Record<CreateStep['id'], ResourceKind>> = {
  'profile-connection': connection,
  'account-connection': connection,
  'source-connection': {
    type: 'source-connection',
    list: listSourceConnections,
    get: getSourceConnection,
    remove: deleteSourceConnection,
  },
  'target-connection': {
    type: 'target-connection',
    list: listTargetConnections,
    get: getTargetConnection,
    remove: deleteTargetConnection,
  },
  dataflow: { type: 'dataflow', list: listFlows, get: getFlow, remove: deleteFlow },
}

/** A resource may be listed a moment after it was made. */
const pausesMs = [0, 1_000, 2_000] as const

/**
 * Looks for what a step has created, by the marker in its description; the oldest first, should there be several.
 *
 * Descriptions are matched here rather than by the platform: its filter reads a comma as a list.
 */
export async function findMarked(
  { adobe }: OperationContext,
  activationId: string,
  step: CreateStep,
): Promise<readonly string[]> {
  const marker = markerOf(activationId, step.id)
  const specId = 'connectionSpec' in step.body ? step.body.connectionSpec.id : undefined
  const property = typeof specId === 'string' ? [`connectionSpec.id==${specId}`] : []
  const { list } = resourceKinds[step.id]
  for (const pauseMs of pausesMs) {
    if (pauseMs > 0) await adobe.sleep(pauseMs, adobe.signal)
    const found: Entity[] = []
    for await (const entity of allItems((query) => list(adobe, query), { property })) {
      if (entity.description?.endsWith(marker)) found.push(entity)
    }
    if (found.length > 0) {
      return found.toSorted((a, b) => (a.createdAt ?? 0) - (b.createdAt ?? 0)).map(({ id }) => id)
    }
  }
  return []
}
