import fc from 'fast-check'
import type { DataflowView } from '@/lib/contract/dataflows'

const moment = fc.option(fc.integer({ min: Date.UTC(2024), max: Date.UTC(2027) }), { nil: undefined })
const text = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom('Loyalty feed', 'loyalty FEED 10', 'Loyalty feed 9'),
)

/** Any dataflow a platform might list, unknown states and foreign destinations among them. */
export const dataflowArbitrary: fc.Arbitrary<DataflowView> = fc.record({
  id: fc.uuid(),
  name: text,
  description: text,
  destination: fc.constantFrom('amazon-kinesis', 'azure-event-hubs', undefined),
  destinationName: fc.constantFrom('Amazon Kinesis', 'Azure Event Hubs', 'Another destination'),
  target: fc.option(text, { nil: undefined }),
  state: fc.constantFrom('enabled', 'disabled', 'ENABLED', 'enabling', 'Processing', 'unknown'),
  audienceCount: fc.nat(300),
  attributeCount: fc.nat(60),
  account: fc.option(fc.record({ id: fc.uuid(), name: fc.option(text, { nil: undefined }) }), {
    nil: undefined,
  }),
  createdAt: moment,
  createdBy: fc.option(text, { nil: undefined }),
  updatedAt: moment,
  updatedBy: fc.option(text, { nil: undefined }),
  lastRun: fc.option(
    fc.record({ state: fc.constantFrom('success', 'failed', 'partialFailure'), at: moment }),
    {
      nil: undefined,
    },
  ),
})

export const dataflowsArbitrary = fc.uniqueArray(dataflowArbitrary, {
  selector: ({ id }) => id,
  maxLength: 30,
})
