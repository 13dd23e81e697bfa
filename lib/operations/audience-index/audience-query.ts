import { z } from 'zod'
import {
  type AudienceSort,
  audienceEvaluations,
  audienceLifecycles,
  audienceOrigins,
  audienceSorts,
} from '../../contract/audiences'
import type { IndexedAudience } from './indexed-audience'

/** Several values of one filter, separated by commas: any of them will do. */
function listOf<const Values extends readonly [string, ...string[]]>(values: Values, sentence: string) {
  return z
    .string()
    .max(200)
    .transform((text) => text.split(','))
    .pipe(z.array(z.enum(values, sentence)))
    .optional()
}

export const audienceQuerySchema = z.object({
  search: z.string().trim().max(500, 'Search for 500 characters at most').optional(),
  origin: listOf(audienceOrigins, `Choose among ${audienceOrigins.join(', ')}`),
  evaluation: listOf(audienceEvaluations, `Choose among ${audienceEvaluations.join(', ')}`),
  lifecycle: listOf(audienceLifecycles, `Choose among ${audienceLifecycles.join(', ')}`),
  updatedSince: z.iso
    .datetime({ offset: true, error: 'Write a moment like 2026-01-31T00:00:00Z' })
    .transform((text) => Date.parse(text))
    .optional(),
  sort: z.enum(audienceSorts, `Sort by one of ${audienceSorts.join(', ')}`).default('-updated'),
  cursor: z.string().max(1_000, 'This cursor was not given out here').optional(),
  limit: z.coerce
    .number('Give a number')
    .int('Give a whole number')
    .min(1)
    .max(100, 'Ask for 100 at most')
    .default(50),
})

export type AudienceQuery = z.infer<typeof audienceQuerySchema>

/** What narrows a list, without where it begins and how it is sorted. */
export type AudienceFilters = Pick<
  AudienceQuery,
  'search' | 'origin' | 'evaluation' | 'lifecycle' | 'updatedSince'
>

/** Whether a query asks for more than the platform itself can do. */
export function hasFilters({ origin, evaluation, lifecycle, updatedSince }: AudienceFilters): boolean {
  return [origin, evaluation, lifecycle, updatedSince].some((filter) => filter !== undefined)
}

/** Which dimensions of an audience a query accepts; a search it does not meet rules it out altogether. */
export interface Acceptance {
  readonly origin: boolean
  readonly evaluation: boolean
  readonly lifecycle: boolean
  readonly updated: boolean
}

/** Prepares a query for thousands of audiences. Every word has to be in the name; an id is met by its beginning. */
export function acceptanceOf(
  filters: AudienceFilters,
): (audience: IndexedAudience) => Acceptance | undefined {
  const search = filters.search?.toLowerCase() ?? ''
  const words = search.split(/\s+/).filter(Boolean)
  const { origin, evaluation, lifecycle, updatedSince } = filters
  return (audience) => {
    const isFound =
      words.every((word) => audience.lowerName.includes(word)) ||
      audience.id.startsWith(search) ||
      audience.outsideId === filters.search
    if (!isFound) return undefined
    return {
      origin: !origin || origin.includes(audience.origin),
      evaluation: !evaluation || evaluation.includes(audience.evaluation),
      lifecycle: !lifecycle || lifecycle.includes(audience.lifecycle),
      updated: updatedSince === undefined || (audience.updatedAt ?? 0) >= updatedSince,
    }
  }
}

export function isAccepted(acceptance: Acceptance | undefined): boolean {
  return acceptance !== undefined && Object.values(acceptance).every(Boolean)
}

/** The platform's own word for a sort; it cannot sort by size. */
export function platformSort(sort: AudienceSort): string {
  const field = sort.endsWith('name') ? 'name' : 'updateTime'
  return `${field}:${sort.startsWith('-') ? 'desc' : 'asc'}`
}
