import type { SandboxFacts } from '../sandbox-facts'
import type { Audience } from './audience'

/** How an audience finds its members; what comes from outside has no such thing. */
export type Evaluation = 'streaming' | 'batch' | 'edge'

/** An audience before it belongs to an organization: what all of them share, with ages in place of dates. */
export interface AudienceSeed {
  readonly id: string
  /** Equals `id`, except for external audiences, where the uploader chose it. */
  readonly audienceId: string
  readonly name: string
  readonly description: string
  readonly origin: Audience['originName']
  readonly lifecycleState: Audience['lifecycleState']
  /** Both are missing for an external audience. */
  readonly evaluation?: Evaluation | undefined
  readonly rule?: string | undefined
  readonly labels: readonly string[]
  readonly createdAgeMs: number
  readonly updatedAgeMs: number
  /** When members were last counted; missing when that never happened. */
  readonly evaluatedAgeMs?: number | undefined
  readonly profileCount: number
}

/** The namespace of `CUSTOM_UPLOAD` is assumed; those of the two others are documented. */
export const namespaces: Readonly<Record<Audience['originName'], string>> = {
  REAL_TIME_CUSTOMER_PROFILE: 'AEPSegments',
  CUSTOM_UPLOAD: 'CustomerAudienceUpload',
  AUDIENCE_MANAGER: 'aamSegments',
}

const mergePolicyId = '4d8f1b70-63ce-4f29-a51b-0e97c2d84f36'

/** The audience as one organization sees it. */
export function toAudience(seed: AudienceSeed, { sandbox, startMs }: SandboxFacts): Audience {
  const creationTime = startMs - seed.createdAgeMs
  const updateTime = startMs - seed.updatedAgeMs
  return Object.assign(kindOf(seed), {
    id: seed.id,
    audienceId: seed.audienceId,
    originName: seed.origin,
    lifecycleState: seed.lifecycleState,
    namespace: namespaces[seed.origin],
    schema: { name: '_xdm.context.profile' },
    name: seed.name,
    description: seed.description,
    labels: seed.labels,
    isSystem: false,
    creationTime,
    createEpoch: Math.floor(creationTime / 1000),
    updateTime,
    updateEpoch: Math.floor(updateTime / 1000),
    sandbox: {
      sandboxId: sandbox.id,
      sandboxName: sandbox.name,
      type: sandbox.type,
      default: sandbox.isDefault,
    },
    _etag: `"${seed.id.slice(0, 8)}-0000-0200-0000-${seed.id.slice(-8)}0000"`,
  })
}

function kindOf({
  evaluation,
  rule,
}: AudienceSeed): Pick<Audience, 'type' | 'mergePolicyId' | 'expression' | 'evaluationInfo'> {
  if (evaluation === undefined) return { type: 'ExternalSegment' }
  return {
    type: 'SegmentDefinition',
    mergePolicyId,
    expression: { type: 'PQL', format: 'pql/text', value: rule ?? '' },
    evaluationInfo: {
      batch: { enabled: evaluation === 'batch' },
      continuous: { enabled: evaluation === 'streaming' },
      synchronous: { enabled: evaluation === 'edge' },
    },
  }
}
