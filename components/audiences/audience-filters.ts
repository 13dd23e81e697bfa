import type { AudienceEvaluation, AudienceLifecycle, AudienceOrigin } from '@/lib/contract/audiences'
import {
  evaluationWords,
  lifecycleWords,
  originWords,
  type UpdatedWithin,
  updatedWords,
} from './audience-words'

/** What the list is narrowed to; an empty list narrows nothing. */
export interface AudienceFilters {
  readonly origin: readonly AudienceOrigin[]
  readonly evaluation: readonly AudienceEvaluation[]
  readonly lifecycle: readonly AudienceLifecycle[]
  /** Reckoned from when it was chosen, so that a list does not change while it is being paged through. */
  readonly updated: { readonly within: UpdatedWithin; readonly since: string } | undefined
}

export const noFilters: AudienceFilters = { origin: [], evaluation: [], lifecycle: [], updated: undefined }

interface FilterWords {
  readonly id: string
  readonly title: string
  readonly value: string
  readonly removed: AudienceFilters
}

/** The filters that are set, as a person reads them, each with the filters that are left without it. */
export function filterWords(filters: AudienceFilters): readonly FilterWords[] {
  const { origin, evaluation, lifecycle, updated } = filters
  return [
    ...origin.map((one) => ({
      id: `origin-${one}`,
      title: 'Origin',
      value: originWords[one],
      removed: { ...filters, origin: origin.filter((other) => other !== one) },
    })),
    ...evaluation.map((one) => ({
      id: `evaluation-${one}`,
      title: 'Evaluation',
      value: evaluationWords[one],
      removed: { ...filters, evaluation: evaluation.filter((other) => other !== one) },
    })),
    ...lifecycle.map((one) => ({
      id: `lifecycle-${one}`,
      title: 'Lifecycle',
      value: lifecycleWords[one],
      removed: { ...filters, lifecycle: lifecycle.filter((other) => other !== one) },
    })),
    ...(updated
      ? [
          {
            id: 'updated',
            title: 'Changed',
            value: updatedWords[updated.within].toLowerCase(),
            removed: { ...filters, updated: undefined },
          },
        ]
      : []),
  ]
}

/** The part of the address of `GET /api/audiences` that the filters make. */
export function filterQuery({
  origin,
  evaluation,
  lifecycle,
  updated,
}: AudienceFilters): Record<string, string> {
  return {
    ...(origin.length > 0 ? { origin: origin.join(',') } : {}),
    ...(evaluation.length > 0 ? { evaluation: evaluation.join(',') } : {}),
    ...(lifecycle.length > 0 ? { lifecycle: lifecycle.join(',') } : {}),
    ...(updated ? { updatedSince: updated.since } : {}),
  }
}

const dayMs = 86_400_000

export function changedWithin(within: UpdatedWithin, nowMs: number): AudienceFilters['updated'] {
  return { within, since: new Date(nowMs - Number(within) * dayMs).toISOString() }
}
