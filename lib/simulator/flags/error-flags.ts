import { z } from 'zod'

/** Forms and statuses of Flow Service errors. */
export const errorFlags = {
  errorForm: z
    .enum(['combined', 'older'])
    .default('combined')
    .describe(
      'Problem fields together with the legacy pair, as in current samples, or the legacy pair alone, as in the destinations specification.',
    ),
  staleVersionForm: z
    .enum(['combined', 'older'])
    .default('combined')
    .describe(
      'The body of a 412 alone: only the legacy pair is printed for it, the newer envelope is inferred.',
    ),
  unknownReferenceStatus: z
    .literal([400, 404])
    .default(404)
    .describe('Status when a created entity refers to one that does not exist; table and sample disagree.'),
  missingVersionStatus: z
    .literal([400, 422])
    .default(422)
    .describe(
      'A spec without version is 422 in the destinations specification and unknown to the sources one.',
    ),
}
