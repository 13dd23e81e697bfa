import type { AudienceSeed } from '../segmentation/audience-seed'
import { type MixedIdea, mixAudiences } from './audience-mix'
import { dayMs, hourMs, minuteMs } from './duration'
import { knownAudiences } from './known-audiences'
import type { Random } from './random'

/** How many audiences a sandbox has, and how many people it knows. */
export interface AudienceScale {
  readonly count: number
  readonly profileCount: number
}

/** Batch segmentation runs once a night; this is how long the last run is over. */
const nightlyRunAgeMs = 7 * hourMs + 20 * minuteMs
/** Sizes are spread evenly over three orders of magnitude, so that most audiences are small. */
const sizeSpread = 1_000

/** Makes the audiences of a sandbox; the best known ones come first and changed last. */
export function seedAudiences({ count, profileCount }: AudienceScale, random: Random): AudienceSeed[] {
  return mixAudiences(count, random).map((idea, index) => {
    const isKnown = index < knownAudiences.length
    const id = random.uuid()
    const updatedAgeMs = isKnown ? recently(index, random) : longAgo(random)
    const createdAgeMs = updatedAgeMs + hourMs + random.fraction() ** 1.5 * 900 * dayMs
    const lifecycleState = isKnown ? 'published' : drawLifecycle(idea, random)
    return {
      id,
      audienceId: idea.origin ? externalId(idea, random) : id,
      name: idea.name,
      description: idea.description,
      origin: idea.origin ?? 'REAL_TIME_CUSTOMER_PROFILE',
      lifecycleState,
      ...drawEvaluation(idea, { lifecycleState, updatedAgeMs, createdAgeMs }, random),
      labels: drawLabels(idea, random),
      createdAgeMs: Math.round(createdAgeMs),
      updatedAgeMs,
      profileCount: Math.round(profileCount * idea.reach * sizeSpread ** -random.fraction()),
    }
  })
}

/** About one and a half hours apart, the best known one changed last. */
function recently(index: number, random: Random): number {
  return (20 + index * 95 + random.integer(0, 60)) * minuteMs
}

function longAgo(random: Random): number {
  const days = random.fraction() * 1.5 + random.fraction() ** 1.6 * 420
  return Math.round(14 * hourMs + days * dayMs)
}

function drawLifecycle({ isCopy, origin }: MixedIdea, random: Random): AudienceSeed['lifecycleState'] {
  if (isCopy) return 'draft'
  const lot = random.fraction()
  if (lot < 0.85) return 'published'
  if (lot < 0.92) return origin ? 'inactive' : 'draft'
  return lot < 0.97 ? 'inactive' : 'archived'
}

type Timing = Pick<AudienceSeed, 'lifecycleState' | 'updatedAgeMs' | 'createdAgeMs'>

/** What is off was counted for the last time when it was switched off, a draft never. */
function drawEvaluation(
  { origin, rule = 'workEmail.address.isNotNull()' }: MixedIdea,
  { lifecycleState, updatedAgeMs, createdAgeMs }: Timing,
  random: Random,
): Pick<AudienceSeed, 'evaluation' | 'rule' | 'evaluatedAgeMs'> {
  const lot = random.fraction()
  const minutesAgo = random.integer(1, 55)
  if (origin) return { evaluatedAgeMs: updatedAgeMs }
  const evaluation = lot < 0.55 ? 'streaming' : lot < 0.95 ? 'batch' : 'edge'
  if (lifecycleState === 'draft') return { evaluation, rule }
  if (lifecycleState !== 'published') return { evaluation, rule, evaluatedAgeMs: updatedAgeMs }
  const ageMs = evaluation === 'batch' ? nightlyRunAgeMs : minutesAgo * minuteMs
  return { evaluation, rule, evaluatedAgeMs: Math.min(ageMs, Math.round(createdAgeMs)) }
}

const unlabelled: readonly string[] = []

/** C2 forbids export to third parties, C9 the use in data science, S1 marks precise places. */
function drawLabels({ origin }: MixedIdea, random: Random): readonly string[] {
  const lot = random.fraction()
  if (origin === 'AUDIENCE_MANAGER') return lot < 0.5 ? ['core/C2'] : ['core/C2', 'core/C9']
  if (lot < 0.06) return ['core/C1']
  if (lot < 0.08) return ['core/C2']
  return lot < 0.09 ? ['core/S1'] : unlabelled
}

/** Chosen by whoever delivers the list. */
function externalId({ name, origin }: MixedIdea, random: Random): string {
  if (origin === 'AUDIENCE_MANAGER') return String(random.integer(10_000_000, 39_999_999))
  const slug = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{Diacritic}/gu, '')
    .replace(/[^a-z]+/g, '-')
  return `${slug}${random.integer(1_000, 9_999)}`
}
