import { z } from 'zod'

const pageSizeMax = 100

/** What lists and lookups print. */
export const readingFlags = {
  pageSizeDefault: z
    .number()
    .int()
    .min(1)
    .max(pageSizeMax)
    .default(20)
    .describe('Entities on a page when no limit is given; unpublished.'),
  authSpecNames: z
    .enum(['current', 'beta'])
    .default('current')
    .describe('The names of the two streaming auth specs changed after the beta walkthrough.'),
  destinationMark: z
    .enum(['attributes', 'target-spec'])
    .default('attributes')
    .describe(
      'Where a connection spec says that it is a destination: clients read attributes, the specification shows targetSpec.attributes.uiAttributes.',
    ),
  sharedSpecProvider: z
    .enum(['destination', 'streaming-source'])
    .default('destination')
    .describe(
      'Provider of the two specs that serve sources and destinations alike; samples exist for the source only.',
    ),
  flowSpecTargets: z
    .enum(['listed', 'absent'])
    .default('listed')
    .describe('Whether flow specs name the connection specs they take; specified, but not seen in samples.'),
  flowSpecTransformations: z
    .enum(['array', 'object'])
    .default('array')
    .describe(
      'transformationSpec as a list or transformationSpecs as an object: the specification has both.',
    ),
  exploreAnswer: z
    .enum(['names', 'empty'])
    .default('names')
    .describe(
      'Whether exploring a destination account lists its streams or hubs: documented for sources, unconfirmed here.',
    ),
  runForm: z
    .enum(['samples', 'reference'])
    .default('samples')
    .describe(
      'Samples of runs say success, completedAtUTC, etag, activities; the specifications Success, stoppedAtUTC, eTag, activites.',
    ),
  runCounts: z
    .enum(['present', 'absent'])
    .default('present')
    .describe(
      'The product pages show no identity counts for Kinesis and Event Hubs; whether the API prints them is open.',
    ),
  deletedFlowRuns: z
    .enum(['listed', 'gone'])
    .default('listed')
    .describe('Whether the runs of a deleted dataflow can still be read; unpublished.'),
  singleRun: z
    .enum(['items', 'bare'])
    .default('items')
    .describe('A single run in items, as specified, or bare, which a widely used client allows for.'),
}
