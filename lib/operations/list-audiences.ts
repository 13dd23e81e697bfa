import { type Audience, listAudiences as fetchAudiences } from '../aep/audiences'
import type { OperationContext } from './context'

export interface AudienceView {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly evaluation: 'streaming' | 'batch' | 'edge' | 'uploaded'
  readonly lifecycleState: string
  /** Epoch milliseconds. */
  readonly updatedAt: number | undefined
  /** Why it cannot be sent; undefined when it can. */
  readonly unavailableReason: string | undefined
}

export interface AudienceList {
  readonly items: AudienceView[]
  readonly nextCursor: string | undefined
  readonly total: number | undefined
}

/** One page of the sandbox's audiences; the platform does the searching. */
export async function listAudiences(
  { adobe }: OperationContext,
  query: { search?: string | undefined; cursor?: string | undefined; limit: number },
): Promise<AudienceList> {
  const { audiences, next, total } = await fetchAudiences(adobe, {
    name: query.search,
    start: query.cursor,
    limit: query.limit,
  })
  return { items: audiences.map(toView), nextCursor: next, total }
}

function toView(audience: Audience): AudienceView {
  const lifecycleState = audience.lifecycleState ?? 'published'
  return {
    id: audience.id,
    name: audience.name || audience.id,
    description: audience.description ?? '',
    evaluation: evaluationOf(audience),
    lifecycleState,
    updatedAt: audience.updateTime,
    unavailableReason:
      lifecycleState === 'published'
        ? undefined
        : `It is ${lifecycleState}; only published audiences can be sent.`,
  }
}

function evaluationOf({ evaluationInfo }: Audience): AudienceView['evaluation'] {
  if (!evaluationInfo) return 'uploaded'
  if (evaluationInfo.synchronous?.enabled) return 'edge'
  return evaluationInfo.continuous?.enabled ? 'streaming' : 'batch'
}
