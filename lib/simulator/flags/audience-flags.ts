import { z } from 'zod'

/** Audiences, and the events that carry them. */
export const audienceFlags = {
  audienceStart: z
    .enum(['page', 'row'])
    .default('page')
    .describe('Whether start counts pages or audiences; the one sample fits pages better.'),
  audienceNext: z
    .enum(['string', 'number'])
    .default('string')
    .describe('Type of _page.next: a string in the guide, an integer in the specification.'),
  externalAudienceType: z
    .enum(['ExternalSegment', 'ExternalAudience'])
    .default('ExternalSegment')
    .describe('Type of an uploaded audience: the first in the guide, the second in the specification.'),
  audienceErrorCode: z
    .enum(['number', 'string'])
    .default('number')
    .describe('Type of code inside errors of Segmentation Service; specified as either.'),
  eventTimeForm: z
    .enum(['zulu', 'offset'])
    .default('zulu')
    .describe('lastQualificationTime ends in Z or in +0000; samples of exported events have both.'),
  eventNameTimes: z
    .enum(['independent', 'together'])
    .default('independent')
    .describe(
      'Whether includeSegmentNames brings the timestamps along: the sample for names shows them as well.',
    ),
}
