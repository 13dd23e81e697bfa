import type { AudienceEvaluation, AudienceLifecycle, AudienceOrigin } from '../../contract/audiences'

/** Counts that begin at nothing. */
export function emptyFacets(): {
  origin: Record<AudienceOrigin, number>
  evaluation: Record<AudienceEvaluation, number>
  lifecycle: Record<AudienceLifecycle, number>
} {
  return {
    origin: { segmentation: 0, upload: 0, composition: 0, 'audience-manager': 0, other: 0 },
    evaluation: { streaming: 0, batch: 0, edge: 0, uploaded: 0 },
    lifecycle: { published: 0, draft: 0, inactive: 0, archived: 0, other: 0 },
  }
}
