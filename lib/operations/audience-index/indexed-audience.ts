import type { Audience } from '../../aep/audiences'
import type { AudienceEvaluation, AudienceLifecycle, AudienceOrigin } from '../../contract/audiences'

/** What is kept of an audience: enough to find, sort, filter and show it, and no more, since there are thousands. */
export interface IndexedAudience {
  readonly id: string
  /** What an uploaded audience is called where it comes from; undefined when that is its id. */
  readonly outsideId: string | undefined
  readonly name: string
  readonly lowerName: string
  readonly description: string
  readonly evaluation: AudienceEvaluation
  readonly origin: AudienceOrigin
  readonly originName: string | undefined
  readonly lifecycle: AudienceLifecycle
  readonly lifecycleState: string | undefined
  readonly updatedAt: number | undefined
}

const descriptionLengthMax = 1_000

const origins: Readonly<Record<string, AudienceOrigin>> = {
  REAL_TIME_CUSTOMER_PROFILE: 'segmentation',
  CUSTOM_UPLOAD: 'upload',
  AUDIENCE_ORCHESTRATION: 'composition',
  AUDIENCE_MANAGER: 'audience-manager',
}

const lifecycles: Readonly<Record<string, AudienceLifecycle>> = {
  published: 'published',
  draft: 'draft',
  inactive: 'inactive',
  archived: 'archived',
}

export function toIndexedAudience(audience: Audience): IndexedAudience {
  const { id, audienceId, originName, lifecycleState, updateTime } = audience
  const name = audience.name || id
  return {
    id,
    outsideId: audienceId === id ? undefined : audienceId,
    name,
    lowerName: name.toLowerCase(),
    description: (audience.description ?? '').slice(0, descriptionLengthMax),
    evaluation: evaluationOf(audience),
    // An audience without an origin is from before there were others.
    origin: originName === undefined ? 'segmentation' : (origins[originName] ?? 'other'),
    originName,
    lifecycle: lifecycleState === undefined ? 'published' : (lifecycles[lifecycleState] ?? 'other'),
    lifecycleState,
    updatedAt: updateTime,
  }
}

function evaluationOf({ evaluationInfo }: Audience): AudienceEvaluation {
  if (!evaluationInfo) return 'uploaded'
  if (evaluationInfo.synchronous?.enabled) return 'edge'
  return evaluationInfo.continuous?.enabled ? 'streaming' : 'batch'
}
