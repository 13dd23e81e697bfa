import { z } from 'zod'

const delayMsMax = 60_000

/** How Flow Service takes changes. */
export const changeFlags = {
  createAnswer: z
    .enum(['id-and-etag', 'id'])
    .default('id-and-etag')
    .describe(
      'The reference answers a create with id and etag; the beta walkthrough shows the id alone for connections.',
    ),
  etagQuotes: z
    .literal([0, 1])
    .default(1)
    .describe(
      'Layers of double quotes inside the JSON string of an etag: samples have one, the beta walkthrough none. If-Match must be quoted either way (412).',
    ),
  patchAnswer: z
    .literal([200, 202])
    .default(200)
    .describe(
      '200 with id and etag as the reference says, or 202 without body as the beta walkthrough shows.',
    ),
  patchDelayMs: z
    .number()
    .int()
    .min(0)
    .max(delayMsMax)
    .default(0)
    .describe(
      'With patchAnswer 202, how long a change stays invisible; another one meanwhile is refused with 1420-400. Inferred from that code.',
    ),
  patchAtomicity: z
    .enum(['all-or-nothing', 'up-to-failure'])
    .default('all-or-nothing')
    .describe(
      'What a failing operation leaves of those before it: RFC 5789 asks for all or nothing, the service does not say.',
    ),
  deleteAnswer: z
    .literal([202, 204])
    .default(204)
    .describe('Both are documented for connections and for flows.'),
  deleteDelayMs: z
    .number()
    .int()
    .min(0)
    .max(delayMsMax)
    .default(0)
    .describe(
      'How long a deleted entity stays visible; a change meanwhile is refused with 1457-400. Inferred from that code.',
    ),
  duplicateAudiences: z
    .enum(['accepted', 'refused'])
    .default('accepted')
    .describe('Whether one dataflow may list an audience twice; unpublished.'),
  nameLengthMax: z
    .number()
    .int()
    .min(1)
    .nullable()
    .default(null)
    .describe(
      'Longest name in characters, refused beyond with 1405-400 or 1455-400; no limit is published (null).',
    ),
}
