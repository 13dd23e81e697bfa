import { z } from 'zod'
import { resourceIdSchema } from '../../activation/draft'
import { type DestinationId, destinations, isDestinationId } from '../registry'

/** Above any field there is; what is longer is no slip of the hand. */
const valueLengthMax = 4_096

const valuesSchema = z.record(z.string().max(100), z.union([z.string().max(valueLengthMax), z.boolean()]))

const accountSchema = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({
      kind: z.literal('new'),
      name: z.string().max(1_000).optional(),
      credentials: z.record(z.string().max(100), z.string().max(valueLengthMax)).default({}),
    }),
    z.strictObject({ kind: z.literal('existing'), connectionId: resourceIdSchema }),
  ],
  'Choose a new or an existing account',
)

/**
 * What `POST /api/preflight` takes: the account and target of a draft, as they are in the form. Only the outline is
 * checked here; what a person typed is judged by the first rung, so that a mistake is a broken rung with its field.
 * A target without a name is climbed as far as it goes.
 */
export const preflightRequestSchema = z.strictObject({
  destination: z.string().refine(isDestinationId, 'Choose a destination').transform(toDestinationId),
  account: accountSchema,
  target: valuesSchema.default({}),
  /** Asks for one record to be written, clearly marked as a test. */
  testRecord: z.boolean('Choose whether to write a test record').default(false),
})

/** What was asked, with defaults filled in. */
export type PreflightRequest = z.output<typeof preflightRequestSchema>
/** What a caller sends. */
export type PreflightInput = z.input<typeof preflightRequestSchema>

function toDestinationId(id: string): DestinationId {
  const destination = destinations.find((one) => one.id === id)
  if (!destination) throw new TypeError('isDestinationId and the list of destinations disagree')
  return destination.id
}
