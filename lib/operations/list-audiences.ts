import { type Audience, listAudiences as fetchAudiences } from '../aep/audiences'
import type { AudienceList, AudienceView } from '../contract/audiences'
import type { OperationContext } from './context'

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
