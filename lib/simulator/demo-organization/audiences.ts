import type { Sandbox } from '../sandbox-management/sandbox'
import type { Audience } from '../segmentation/audience'
import type { AudienceIdea } from './audience-names'
import { dayMs, hourMs } from './duration'
import type { Random } from './random'

const mergePolicyId = '4d8f1b70-63ce-4f29-a51b-0e97c2d84f36'

/** Turns ideas into audiences of a sandbox, newest change within the last days. */
export function makeAudiences(
  ideas: readonly AudienceIdea[],
  sandbox: Sandbox,
  nowMs: number,
  random: Random,
): Audience[] {
  return ideas.map((idea, index) => {
    const createdMs = nowMs - random.integer(40, 700) * dayMs - random.integer(0, 23) * hourMs
    const updatedMs = nowMs - random.integer(1, 38) * dayMs - random.integer(0, 23) * hourMs
    const id = random.uuid()
    const kind = idea.external ? external(idea, random) : defined(id, index, random)
    return {
      id,
      ...kind,
      schema: { name: '_xdm.context.profile' },
      name: idea.name,
      description: idea.description,
      labels: random.isLucky(0.1) ? ['core/C1'] : [],
      isSystem: false,
      creationTime: createdMs,
      createEpoch: Math.floor(createdMs / 1000),
      updateTime: updatedMs,
      updateEpoch: Math.floor(updatedMs / 1000),
      sandbox: {
        sandboxId: sandbox.id,
        sandboxName: sandbox.name,
        type: sandbox.type,
        default: sandbox.isDefault,
      },
      _etag: `"${random.uuid()}"`,
    }
  })
}

type Kind = Pick<
  Audience,
  | 'audienceId'
  | 'type'
  | 'originName'
  | 'lifecycleState'
  | 'namespace'
  | 'mergePolicyId'
  | 'expression'
  | 'evaluationInfo'
>

/** The first of the list are always published, because the demo's dataflows send them. */
function defined(id: string, index: number, random: Random): Kind {
  const isStreaming = random.isLucky(0.6)
  return {
    audienceId: id,
    type: 'SegmentDefinition',
    originName: 'REAL_TIME_CUSTOMER_PROFILE',
    lifecycleState: index < 40 ? 'published' : rarelyUnpublished(random),
    namespace: 'AEPSegments',
    mergePolicyId,
    expression: { type: 'PQL', format: 'pql/text', value: 'workEmail.address.isNotNull()' },
    evaluationInfo: {
      batch: { enabled: !isStreaming },
      continuous: { enabled: isStreaming },
      synchronous: { enabled: false },
    },
  }
}

function external({ name }: AudienceIdea, random: Random): Kind {
  const slug = name.toLowerCase().replace(/[^a-z]+/g, '-')
  return {
    audienceId: `${slug}${random.integer(1_000, 9_999)}`,
    type: 'ExternalSegment',
    originName: 'CUSTOM_UPLOAD',
    lifecycleState: 'published',
    namespace: 'CustomerAudienceUpload',
  }
}

function rarelyUnpublished(random: Random): Audience['lifecycleState'] {
  if (random.isLucky(0.88)) return 'published'
  return random.isLucky(0.6) ? 'draft' : 'inactive'
}
