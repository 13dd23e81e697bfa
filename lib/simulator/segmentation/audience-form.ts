import type { SimulatorFlags } from '../flags'
import type { Audience } from './audience'

/** An audience as its readers see it: what uploaded ones are called is published in two ways. */
export function shownAudience(audience: Audience, flags: SimulatorFlags): Audience {
  if (audience.type === 'SegmentDefinition' || audience.type === flags.externalAudienceType) return audience
  return { ...audience, type: flags.externalAudienceType }
}
