import fc from 'fast-check'
import type { RecordInput } from '../exported-record'
import { sampleProfileIds, sampleProfiles } from '../sample-profile'

/** A record for two audiences and two attributes; members of `change` take the place of its own. */
export function recordInput(change: Partial<RecordInput> = {}): RecordInput {
  return {
    profile: sampleProfiles.joins,
    audiences: [
      { id: 'a', name: 'Alpha' },
      { id: 'b', name: 'Beta' },
    ],
    attributes: ['personalEmail.address', 'person.name.lastName'],
    options: { includeSegmentNames: false, includeSegmentTimestamps: false },
    typeOf: () => 'string',
    nowMs: Date.UTC(2026, 10, 23, 9, 30),
    ...change,
  }
}

const name = fc.oneof(
  fc.constantFrom(
    'person',
    'name',
    'lastName',
    'personalEmail',
    'address',
    '_tenant',
    '__proto__',
    '1',
    'ups',
  ),
  fc.string({ minLength: 1, maxLength: 6 }).filter((text) => !/[\s./]/.test(text)),
)

/** Any selection a dataflow may hold, however odd its ids and paths. */
export const anyAudiences = fc.uniqueArray(
  fc.record({ id: fc.oneof(fc.uuid(), fc.string({ minLength: 1 })), name: fc.string() }),
  { selector: ({ id }) => id, maxLength: 20 },
)

export const anyAttributes = fc.uniqueArray(
  fc.array(name, { minLength: 1, maxLength: 4 }).map((names) => names.join('.')),
  { maxLength: 20 },
)

export const anyRecordInput: fc.Arbitrary<RecordInput> = fc
  .record({
    profile: fc.constantFrom(...sampleProfileIds.map((id) => sampleProfiles[id])),
    audiences: anyAudiences,
    attributes: anyAttributes,
    options: fc.record({
      includeSegmentNames: fc.boolean(),
      includeSegmentTimestamps: fc.boolean(),
      timeForm: fc.constantFrom('zulu', 'offset'),
      nameTimes: fc.constantFrom('independent', 'together'),
    }),
    type: fc.constantFrom('string', 'int', 'number', 'boolean', 'date', 'date-time', undefined),
  })
  .map(({ type, ...change }) => recordInput({ ...change, typeOf: () => type }))
